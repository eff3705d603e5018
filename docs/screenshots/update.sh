#!/usr/bin/env bash
# Makes the pictures of the README anew. Look at them before you commit them.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
dotnet test tests/Browser.Tests -c Release --filter "FullyQualifiedName~ScreenshotTests"
cp artifacts/screens/*.png docs/screenshots/
