#!/usr/bin/env bash
# Writes backups/advicebot-TIME.dump while everything goes on. For cron: 30 3 * * * /path/to/compose/backup.sh
# Back: ./restore.sh FILE
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
umask 077
mkdir -p backups
file=backups/advicebot-$(date -u +%Y%m%d-%H%M%S).dump
trap 'rm -f "$file.part"' EXIT
docker compose exec -T postgres pg_dump --username advicebot --format custom --no-owner --no-privileges advicebot > "$file.part"
# Reads the list of what is in it: half a dump has none.
docker compose exec -T postgres pg_restore --list < "$file.part" > /dev/null
mv "$file.part" "$file"
find backups -name 'advicebot-*.dump' -mtime "+${KEEP_DAYS:-14}" -delete
echo "$file, $(stat -c %s "$file") bytes. Keep secrets/ with it, on another machine."
