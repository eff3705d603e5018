#!/usr/bin/env bash
# Builds AdviceBot and starts it. Arguments go to the server: ./run.sh --urls http://127.0.0.1:8080 --data /var/lib/advicebot
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/.ci/prerequisites.sh"

need_dotnet
need_node
need_libraries

say "Building (the first time takes a minute or two) …"
if ! output=$(cd "$root" && dotnet build bot -c Release -v q --nologo -clp:NoSummary 2>&1); then
  say "$output"
  stop "The build failed, as said above."
fi
exec dotnet "$root/bot/bin/Release/net10.0/advicebot.dll" "$@"
