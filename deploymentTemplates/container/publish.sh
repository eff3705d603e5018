#!/usr/bin/env bash
# The same image made by the .NET SDK alone, without Docker: into an archive that `docker load` takes, or with --registry HOST into a registry.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=(-p:ContainerArchiveOutputPath="$PWD/advicebot.tar.gz")
[ "${1:-}" != --registry ] || target=(-p:ContainerRegistry="${2:?a registry, such as registry.example.org}")
dotnet publish "$root/bot" -c Release --os linux --arch x64 --no-self-contained -t:PublishContainer -p:NuGetLockFilePath=obj/container.lock.json \
  -p:ContainerRepository=advicebot "-p:ContainerImageTag=${TAG:-1}" -p:ContainerFamily=noble-chiseled-extra "${target[@]}"
