#!/usr/bin/env bash
# Makes the secrets and a certificate for trying out, where there are none yet. Nothing that is there is changed.
#   ./prepare.sh chat.example.org
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
name=${1:-$(sed -n 's/^ADVICEBOT_NAME=//p' .env 2> /dev/null || true)}
[ -n "$name" ] || { echo "Under which name will people reach it? ./prepare.sh chat.example.org" >&2 && exit 1; }
umask 077
mkdir -p secrets tls acme
[ -e .env ] || printf "COMPOSE_PROJECT_NAME=advicebot\nADVICEBOT_NAME=%s\n" "$name" > .env
[ -e secrets/postgres_password ] || openssl rand -hex 24 | tr -d '\n' > secrets/postgres_password
[ -e secrets/pgpass ] || echo "postgres:5432:advicebot:advicebot:$(cat secrets/postgres_password)" > secrets/pgpass
# Compose shows these files as they are to a user in the container that is nobody here: they are readable, the folder around them is not.
chmod 0444 secrets/*
chmod 0755 acme
[ -e tls/fullchain.pem ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj "/CN=$name" \
  -addext "subjectAltName=DNS:$name" -keyout tls/key.pem -out tls/fullchain.pem 2> /dev/null
echo "Ready: docker compose up -d"
