#!/usr/bin/env bash
# Writes one archive of everything that cannot be made again: the store as it is at this moment, and the settings. The chat goes on
# meanwhile. Run by advicebot-backup.timer; by hand: systemctl start advicebot-backup
set -euo pipefail
umask 077
data=/var/lib/advicebot
to=/var/backups/advicebot
keep_days=${KEEP_DAYS:-14}
encrypt_to=${ENCRYPT_TO:-}

work=$(mktemp -d "$to/.working-XXXXXX")
trap 'rm -rf "$work" "$work.done"' EXIT

# Looked at by the command itself: there is no file unless it is whole.
/opt/advicebot/current/program/advicebot store backup "$work/store" --data "$data"
cp /etc/advicebot/settings "$work/settings"

archive=$to/advicebot-$(date -u +%Y%m%d-%H%M%S).tar.gz
if [ -n "$encrypt_to" ]; then
  archive=$archive.age
  tar -C "$work" -cz . | age --recipient "$encrypt_to" --output "$work.done"
else
  tar -C "$work" -czf "$work.done" .
fi
sync "$work.done"
mv "$work.done" "$archive"
find "$to" -maxdepth 1 -name 'advicebot-*.tar.gz*' -mtime "+$keep_days" -delete
echo "$archive, $(stat -c %s "$archive") bytes"
