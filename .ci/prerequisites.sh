# What a machine needs, for run.sh and test.sh to source. Debian and Ubuntu get missing system packages installed when that is allowed;
# everybody else is told which one is missing and where it is, and the script ends.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$@"
  exit 1
}

need_dotnet() {
  command -v dotnet > /dev/null || stop "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  (cd "$root" && dotnet --version > /dev/null 2>&1) ||
    stop "The .NET 10 SDK is missing (found: $(cd / && dotnet --version 2> /dev/null || echo none)): https://dotnet.microsoft.com/download/dotnet/10.0"
}

need_node() {
  command -v node > /dev/null && command -v npm > /dev/null || stop "Node 20 or newer with npm is missing: https://nodejs.org/"
  local version
  version=$(node --version)
  [ "$(sed -E 's/^v([0-9]+)\..*/\1/' <<< "$version")" -ge 20 ] || stop "Node 20 or newer is needed, this is $version: https://nodejs.org/"
}

# Tests put it before the server, as it is installed.
need_nginx() {
  PATH="$PATH:/usr/sbin" command -v nginx > /dev/null || need_package nginx "nginx (https://nginx.org/)"
}

# .NET's own needs, which a minimal image may lack: tables of languages and of time zones.
need_libraries() {
  has_icu || need_package "$(icu_package)" "the ICU library (https://icu.unicode.org/)"
  [ -e /usr/share/zoneinfo/Europe/London ] || [ "$(uname)" != Linux ] || need_package tzdata "the time zone database (tzdata)"
}

need_chromium() {
  local name
  for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    command -v "$name" > /dev/null && return
  done
  need_package chromium-headless-shell "Chromium, for the tests in a real browser (https://www.chromium.org/)"
}

# For the tests, which start a server of their own. The one that Debian would set up and start with the package is not wanted: that is told to it before, and taken back after.
need_postgres() {
  command -v initdb > /dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null && return
  local asked=/etc/postgresql-common/createcluster.d/advicebot-tests.conf
  command -v apt-get > /dev/null || stop "Missing: PostgreSQL 13 or newer (https://www.postgresql.org/download/). Please install it and start again."
  as_root "mkdir -p ${asked%/*}" mkdir -p "${asked%/*}"
  echo 'create_main_cluster = false' | as_root "tee $asked" tee "$asked" > /dev/null
  need_package postgresql "PostgreSQL (https://www.postgresql.org/download/)"
  as_root "rm $asked" rm "$asked"
}

has_icu() {
  [ "$(uname)" != Linux ] || { PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2> /dev/null || true; } | grep -q libicuuc
}

# Its name holds its version, another one in each release.
icu_package() {
  command -v apt-cache > /dev/null || { echo libicu && return; }
  refresh_packages
  apt-cache search --names-only '^libicu[0-9]+$' | sort -V | tail -1 | cut -d' ' -f1
}

need_package() {
  local package=$1 what=$2
  command -v apt-get > /dev/null || stop "Missing: $what. Please install it with this system's package manager and start again."
  say "Installing $package …"
  refresh_packages
  as_root "apt-get install -y $package" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" > /dev/null
}

refresh_packages() {
  [ -n "${packages_are_fresh:-}" ] || as_root "apt-get update" apt-get update -qq > /dev/null
  packages_are_fresh=1
}

# as_root WORDS COMMAND…: runs it, or says the words for a person to run.
as_root() {
  local words=$1
  shift
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then sudo -n "$@"
  else stop "A system package is missing and this user may not install it. Please run: sudo $words"
  fi
}
