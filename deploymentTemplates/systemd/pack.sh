#!/usr/bin/env bash
# Makes advicebot-VERSION.tar.gz: the program with everything that it needs of .NET, and the files of this folder. For a machine with the
# .NET 10 SDK and Node 20; the server then needs neither. --platform linux-arm64 for an ARM server.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
platform=linux-x64
[ "${1:-}" = --platform ] && platform=$2

version=$(date -u +%Y%m%d-%H%M%S)-$(git -C "$root" rev-parse --short HEAD 2> /dev/null || echo local)
folder=advicebot-$version
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/$folder"
# A lock file of its own: the one in the repository knows no platform.
dotnet publish "$root/bot" -c Release -r "$platform" --self-contained -p:NuGetLockFilePath=obj/self-contained.lock.json \
  -o "$work/$folder/program" -v q --nologo
cp -a "$here"/{install.sh,backup.sh,restore.sh,README.md,nginx} "$here"/advicebot*.{service,timer} "$work/$folder/"
mkdir -p "$work/$folder/docs"
cp -a "$root"/docs/{settings.md,tasks} "$work/$folder/docs/"
echo "$version" > "$work/$folder/VERSION"
tar -C "$work" --owner=0 --group=0 --mode=go-w -czf "$folder.tar.gz" "$folder"
echo "$folder.tar.gz"
