#!/usr/bin/env bash
# Puts your name into the manifests and makes the secrets, where there are none yet.
#   ./prepare.sh chat.example.org
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
name=${1:?Under which name will people reach it? ./prepare.sh chat.example.org}
sed -i "s/chat\.example\.org/$name/g" settings.env advicebot/deployment.yaml advicebot/ingress.yaml
umask 077
mkdir -p secrets
[ -e secrets/postgres_password ] || openssl rand -hex 24 | tr -d '\n' > secrets/postgres_password
[ -e secrets/advicebot.env ] ||
  echo "Storage__Postgres=Host=postgres;Database=advicebot;Username=advicebot;Password=$(cat secrets/postgres_password)" > secrets/advicebot.env
echo "Ready: kubectl apply -k ."
