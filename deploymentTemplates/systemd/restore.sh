#!/usr/bin/env bash
# Puts an archive of backup.sh in the place of what is there now, which is kept aside. The archive is looked at before anything is touched.
#   sudo /opt/advicebot/current/restore.sh /var/backups/advicebot/advicebot-20260101-033000.tar.gz
#   sudo /opt/advicebot/current/restore.sh ARCHIVE.tar.gz.age KEY-FILE
set -euo pipefail
umask 077
data=/var/lib/advicebot
program=/opt/advicebot/current/program/advicebot

stop() {
  printf '%s\n' "$@" >&2
  exit 1
}

is_booted() { [ -d /run/systemd/system ]; }

archive=${1:-}
key=${2:-}
[ "$(id -u)" = 0 ] || stop "Please run it with sudo."
[ -f "$archive" ] || stop "Which archive? sudo $0 ARCHIVE [KEY-FILE]"

! grep -qs '^Storage__Postgres=' /etc/advicebot/settings ||
  stop "This server keeps everything in PostgreSQL. Unpack the archive and restore the file store in it into an empty database: docs/tasks/store.md"
install -d -m 0700 -o advicebot -g advicebot $data
# Inside the folder, so that it also works where the folder is a disk of its own.
new=$(mktemp -d $data/.restoring-XXXXXX)
aside=$data/.before-$(date -u +%Y%m%d-%H%M%S)
trap 'rm -rf "$new"' EXIT
case $archive in
  *.age) [ -f "$key" ] || stop "The archive is encrypted. Give the file with the private key too: sudo $0 $archive KEY-FILE"
    age --decrypt --identity "$key" "$archive" | tar -C "$new" -xz ;;
  *) tar -C "$new" -xzf "$archive" ;;
esac || stop "The archive cannot be read; nothing was changed."
[ -f "$new/store" ] || stop "This is no archive of backup.sh; nothing was changed."
"$program" store restore "$new/store" --data "$new" > /dev/null || stop "The store in the archive cannot be used, as said above; nothing was changed."
rm "$new/store"

[ -e /etc/advicebot/settings ] || cp "$new/settings" /etc/advicebot/settings
cmp -s "$new/settings" /etc/advicebot/settings || echo "The settings in the archive differ from /etc/advicebot/settings, which was left as it is."
rm -f "$new/settings"
chown -R advicebot:advicebot "$new"

! is_booted || systemctl stop advicebot
mkdir "$aside"
find $data -mindepth 1 -maxdepth 1 ! -name '.*' -exec mv -t "$aside" {} +
find "$new" -mindepth 1 -maxdepth 1 -exec mv -t $data {} +
! is_booted || systemctl start advicebot
echo "Restored from $archive. What was there before is in $aside: delete it when all is well."
