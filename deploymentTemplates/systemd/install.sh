#!/usr/bin/env bash
# Takes a Debian or Ubuntu to a running AdviceBot behind nginx, and an older AdviceBot to this one. Safe to run again at any time.
#   sudo ./install.sh --name chat.example.org     the first time
#   sudo ./install.sh                             later: an upgrade
#   sudo ./install.sh --uninstall                 takes the program away and leaves data, settings and backups
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
opt=/opt/advicebot
etc=/etc/advicebot
kept_versions=3

say() { printf '%s\n' "$*"; }

stop() {
  printf '%s\n' "$@" >&2
  exit 1
}

# False in a chroot or an image that is being built: everything is put in place, and nothing is started.
is_booted() { [ -d /run/systemd/system ]; }

install_packages() {
  local icu missing=()
  dpkg-query -W -f='${Package}\n' | grep -qE '^libicu[0-9]+' || icu=1
  for package in nginx sqlite3 openssl ca-certificates curl age tzdata; do
    dpkg-query -W -f='${Status}' "$package" 2> /dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ -n "${icu:-}" ] || [ ${#missing[@]} != 0 ] || return 0
  say "Installing packages …"
  apt-get update -qq
  [ -z "${icu:-}" ] || missing+=("$(apt-cache search --names-only '^libicu[0-9]+$' | sort -V | tail -1 | cut -d' ' -f1)")
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}

make_user_and_folders() {
  getent passwd advicebot > /dev/null || useradd --system --user-group --home-dir /nonexistent --shell /usr/sbin/nologin advicebot
  install -d -m 0755 $opt $opt/versions $etc /usr/share/advicebot /var/www/advicebot
  install -d -m 0700 /var/backups/advicebot $etc/tls
  install -d -m 0700 -o advicebot -g advicebot /var/lib/advicebot
}

put_settings() {
  [ -e $etc/settings ] || (umask 077 && cat > $etc/settings) << SETTINGS
# One NAME=value a line; a colon in a name is two underscores here. All of them: docs/settings.md. After a change: systemctl restart advicebot
AllowedHosts=$name
ForwardedHeaders__KnownProxies__0=127.0.0.1
# Sites that may show the chat in a frame:
# Page__EmbedOrigins__0=https://www.example.org
SETTINGS
  [ -e $etc/backup ] || (umask 077 && cat > $etc/backup) << 'BACKUP'
# Backups older than this are deleted. They hold what people wrote: no longer than you promise to keep it.
KEEP_DAYS=14
# A public key that `age-keygen` printed on another machine: then backups are encrypted and only that machine can read them.
ENCRYPT_TO=
BACKUP
}

put_certificate() {
  [ ! -e $etc/tls/fullchain.pem ] || return 0
  (umask 077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj "/CN=$name" \
    -addext "subjectAltName=DNS:$name" -keyout $etc/tls/key.pem -out $etc/tls/fullchain.pem 2> /dev/null)
  say "No certificate yet: made one that browsers will not trust, for trying out. README.md, step 4, says how to get a real one."
}

# The site of nginx as the files in folder $1 have it, for this name.
site_of() { sed "s/chat\.example\.org/$name/g" "$1/nginx/advicebot.conf"; }

put_nginx() {
  local site=/etc/nginx/conf.d/advicebot.conf leave
  install -m 0644 "$here/nginx/advicebot-proxy.conf" /etc/nginx/snippets/advicebot-proxy.conf
  install -m 0644 "$here/nginx/advicebot-upstream.conf" /etc/nginx/conf.d/advicebot-upstream.conf
  leave=$(sed -n 's/^exit: *\([^ ]*\).*/\1/p' "$here/program/content/site.yaml")
  sed "s|https://www.bbc.co.uk/weather|${leave:?content/site.yaml has no exit}|" "$here/nginx/advicebot-away.html" > /usr/share/advicebot/advicebot-away.html
  # What somebody changed by hand is theirs.
  if [ ! -e $site ] || { [ -e $opt/current ] && diff -q <(site_of $opt/current) $site > /dev/null; }; then site_of "$here" > $site
  elif ! diff -q <(site_of "$here") $site > /dev/null; then
    site_of "$here" > $site.new
    say "$site was changed by hand and stays as it is; the new one lies beside it as advicebot.conf.new."
  fi
  # Debian's 768 connections are two for each visitor: a small town's worth.
  sed -i 's/worker_connections 768;/worker_connections 16384;/' /etc/nginx/nginx.conf
  echo 'worker_rlimit_nofile 40000;' > /etc/nginx/modules-enabled/90-advicebot.conf
  nginx -t -q || stop "nginx does not accept its configuration, as said above; it goes on with the old one. Mend it and run this again."
}

put_program() {
  local version new
  version=$(cat "$here/VERSION")
  new=$opt/versions/$version
  [ "$here" = "$new" ] || { rm -rf "$new.partial" "$new" && cp -a "$here" "$new.partial" && chown -R root:root "$new.partial" && mv "$new.partial" "$new"; }
  ln -sfn "$new" $opt/current.new && mv -T $opt/current.new $opt/current
  install -m 0644 "$here"/advicebot*.{service,timer} /etc/systemd/system/
  # The newest few stay, the one that is served among them.
  find $opt/versions -mindepth 1 -maxdepth 1 -type d ! -path "$(readlink -f $opt/current)" -printf '%T@ %p\n' | sort -rn | tail -n +$kept_versions | cut -d' ' -f2 |
    xargs -r rm -rf
}

back_up_before_upgrade() {
  is_booted && systemctl is-active -q advicebot || return 0
  say "Backing up before the upgrade …"
  systemctl start advicebot-backup || stop "The backup failed: journalctl -u advicebot-backup. Nothing was changed."
}

start() {
  systemctl enable -q advicebot.service advicebot-backup.timer nginx.service
  is_booted || { say "Everything is in place. No systemd runs here, so nothing was started." && return; }
  systemctl daemon-reload
  systemctl restart advicebot
  systemctl start advicebot-backup.timer
  systemctl reload-or-restart nginx
  curl -fsS --retry 60 --retry-delay 1 --retry-all-errors -H "Host: $name" -o /dev/null http://127.0.0.1:5080/readyz 2> /dev/null ||
    stop "It is not ready after a minute. What it says: journalctl -u advicebot -o cat | tail"
  say "AdviceBot $(cat "$here/VERSION") is ready: https://$name/  and for staff: https://$name/staff"
  local setup
  setup=$(journalctl -u advicebot -o cat -b --since "-2min" | grep -o '/staff/setup/[A-Za-z0-9_-]*' | tail -1 || true)
  [ -z "$setup" ] || say "The first administrator is created, once, at https://$name$setup"
}

uninstall() {
  systemctl disable -q --now advicebot.service advicebot-backup.timer 2> /dev/null || true
  rm -rf /etc/systemd/system/advicebot*.{service,timer} /etc/nginx/conf.d/advicebot{.conf,.conf.new,-upstream.conf} /etc/nginx/snippets/advicebot-proxy.conf \
    /etc/nginx/modules-enabled/90-advicebot.conf /usr/share/advicebot /var/www/advicebot $opt
  is_booted && { systemctl daemon-reload && systemctl reload nginx; }
  say "The program is gone. What is left is yours to delete: /var/lib/advicebot (conversations), /var/backups/advicebot, $etc (settings, certificate)," \
    "the user advicebot, and the packages nginx, sqlite3 and age."
}

name=
case ${1:-} in
  --uninstall) action=uninstall ;;
  --name) action=install name=${2:-} ;;
  "") action=install ;;
  *) stop "Not understood: $1" "Usage: sudo ./install.sh [--name chat.example.org | --uninstall]" ;;
esac
[ "$(id -u)" = 0 ] || stop "Please run it with sudo."
[ $action = install ] || { uninstall && exit; }
command -v apt-get > /dev/null || stop "This is for Debian, Ubuntu and their like. Elsewhere follow README.md, \"By hand\"."
[ -d "$here/program" ] || stop "The program is not beside this script: make the archive with pack.sh, and run the install.sh inside it."
[ -n "$name" ] || name=$(sed -n 's/^AllowedHosts=\([^;]*\).*/\1/p' $etc/settings 2> /dev/null || true)
[[ $name =~ ^[A-Za-z0-9.-]+$ ]] || stop "Under which name will people reach it? sudo ./install.sh --name chat.example.org"

back_up_before_upgrade
install_packages
make_user_and_folders
put_settings
put_certificate
put_nginx
put_program
start
