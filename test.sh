#!/usr/bin/env bash
# Runs every test. The last line is "N passed, N failed" over all suites; a suite that crashes, hangs, runs nothing or skips counts as failed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/.ci/prerequisites.sh"

passed=0
failed=0
results=
trap 'rm -rf "$results"' EXIT

finish() {
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
  exit
}

# counter NAME FILE: one number of a suite's results, 0 when it is not there.
counter() {
  local number
  number=$(sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" 2> /dev/null | head -1)
  echo "${number:-0}"
}

run_suite() {
  local suite=$1 name file status=0 good bad
  name=$(basename "$suite")
  file=$results/$name.trx
  say "Testing $name …"
  # What makes the pictures of the docs is run by docs/screenshots/update.sh.
  dotnet test "$suite" -c Release --no-build --nologo -v q --filter "FullyQualifiedName!~ScreenshotTests" --logger "console;verbosity=minimal" --logger "trx;LogFileName=$file" \
    --results-directory "$results" --blame-hang --blame-hang-timeout 10m --blame-hang-dump-type none >&2 || status=$?
  good=$(counter passed "$file")
  bad=$(($(counter total "$file") - good))
  if [ "$bad" = 0 ] && { [ "$good" = 0 ] || [ "$status" != 0 ]; }; then
    say "$name did not finish, or has no test."
    bad=1
  fi
  passed=$((passed + good))
  failed=$((failed + bad))
}

need_dotnet
need_node
need_nginx
need_libraries
need_chromium
need_postgres
cd "$root"
results=$(mktemp -d)

say "Building …"
if ! dotnet restore AdviceBot.sln --locked-mode -v q --nologo >&2 || ! dotnet build AdviceBot.sln -c Release --no-restore -v q --nologo -clp:NoSummary >&2; then
  failed=1
  finish
fi
for suite in tests/*.Tests; do run_suite "$suite"; done
finish
