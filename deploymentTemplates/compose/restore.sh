#!/usr/bin/env bash
# Puts a backup in the place of what is there, all or nothing. What was there is kept as the database "before".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
file=${1:?Which backup? ./restore.sh backups/advicebot-TIME.dump}
in_postgres() { docker compose exec -T postgres "$@"; }

in_postgres pg_restore --list < "$file" > /dev/null
in_postgres dropdb --username advicebot --if-exists restoring
in_postgres createdb --username advicebot --encoding UTF8 --template template0 restoring
in_postgres pg_restore --username advicebot --dbname restoring --exit-on-error --single-transaction --no-owner --no-privileges < "$file"
docker compose stop advicebot-1 advicebot-2
in_postgres dropdb --username advicebot --if-exists before
in_postgres psql --username advicebot --dbname postgres --set ON_ERROR_STOP=1 --single-transaction \
  --command 'ALTER DATABASE advicebot RENAME TO before' --command 'ALTER DATABASE restoring RENAME TO advicebot'
docker compose start advicebot-1 advicebot-2
echo "Restored from $file. What was there before is the database \"before\": drop it when all is well."
