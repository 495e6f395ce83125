#!/usr/bin/env bash
# Builds, serves, tests and measures Loopscope. Each command sets up what it needs.
#
#   ./build.sh [build]           dist/, the whole site
#   ./build.sh build --retire    the same, with a service worker that takes earlier ones off the readers' devices
#   ./build.sh serve [--port N]  builds, serves on 127.0.0.1 (port 8080) and builds anew on change
#   ./build.sh test              every check; the last line counts them
#   ./build.sh bench             the figures
#   ./build.sh golden [--accept] what CPython 3.13 prints for the programs of wasm/python/testdata, against what is recorded there
#
# Exit status: 0, 1 when something failed, 2 when something is missing or misspelt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

give_up() { echo "$1" >&2; exit 2; }

# at_least WANTED_MAJOR WANTED_MINOR TEXT: the first version number in TEXT is that or newer.
at_least() {
  [[ $3 =~ ([0-9]+)\.([0-9]+) ]] || return 1
  (( BASH_REMATCH[1] > $1 || (BASH_REMATCH[1] == $1 && BASH_REMATCH[2] >= $2) ))
}

need_tools() {
  local found
  found=$(go version 2>/dev/null) || found="no Go that runs"
  at_least 1 26 "${found/#go version /}" || give_up "Loopscope needs Go 1.26 or newer (https://go.dev/dl/); found: $found"
  found=$(node --version 2>/dev/null) || found="no Node that runs"
  at_least 20 0 "$found" || give_up "Loopscope needs Node 20 or newer (https://nodejs.org/); found: $found"
  command -v npm >/dev/null || give_up "Loopscope needs npm, which comes with Node; found none"
}

# The lock file is copied beside what it installed: the same again means there is nothing to do.
install_packages() {
  local lock=web/package-lock.json stamp=web/node_modules/.installed-lock.json
  if cmp -s "$lock" "$stamp"; then return; fi
  (cd web && npm ci --no-audit --no-fund --loglevel=error) >&2 || exit 1
  cp "$lock" "$stamp"
}

# The command that builds and serves the site is itself built, so that a signal to this process reaches the server.
build_command() { mkdir -p .build && go build -o .build/site ./wasm/cmd/site; }

build_site() { build_command && .build/site build "$@"; }

find_chromium() {
  local name
  if [[ -n ${CHROMIUM:-} ]]; then
    [[ -x $CHROMIUM ]] || give_up "CHROMIUM is $CHROMIUM, which cannot be run"
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if CHROMIUM=$(command -v "$name"); then return; fi
  done
  return 1
}

need_chromium() {
  find_chromium || install_chromium || give_up "the browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path"
  export CHROMIUM
}

install_chromium() {
  local as_root=()
  command -v apt-get >/dev/null || return 1
  if (( EUID != 0 )); then as_root=(sudo -n); fi
  "${as_root[@]}" apt-get install -y chromium >&2 || { "${as_root[@]}" apt-get update >&2 && "${as_root[@]}" apt-get install -y chromium >&2; } || return 1
  find_chromium
}

passed=0
failed=0
report=.build/report.txt # what the check at hand printed

# check NAME COMMAND…: one check; it shows what it printed only when it fails.
check() {
  local name=$1
  shift
  if "$@" >"$report" 2>&1; then
    passed=$((passed + 1))
    echo "ok    $name"
  else
    failed=$((failed + 1))
    cat "$report"
    echo "FAIL  $name"
  fi
}

gofmt_clean() {
  local unformatted
  unformatted=$(gofmt -l wasm)
  [[ -z $unformatted ]] || { echo "$unformatted"; return 1; }
}

# The packages that only a browser sees are vetted as the browser's.
vet_wasm() { GOOS=js GOARCH=wasm go vet ./wasm/bridge/... ./wasm/cmd/engine/... ./wasm/cmd/notes/...; }

type_check() { web/node_modules/.bin/tsc --project web/jsconfig.json; }

# count NAME PASSED FAILED STATUS: adds the tests of a runner. A runner that fails without naming a test counts as one.
count() {
  local bad=$3
  if (( $4 != 0 && bad == 0 )); then bad=1; fi
  passed=$((passed + $2))
  failed=$((failed + bad))
  if (( bad == 0 )); then echo "ok    $1: $2"; else echo "FAIL  $1: $bad of $(($2 + bad))"; fi
}

# check_lessons shows the figures too.
check_lessons() {
  local before=$failed
  check "lessons" go run ./wasm/cmd/loopscope check lessons
  if (( failed == before )); then sed 's/^/      /' "$report"; fi
}

go_tests() {
  local status=0
  go test -v ./... >"$report" 2>&1 || status=$?
  if (( status != 0 )); then grep -vE '^ *(=== |--- PASS|PASS$|ok )|\[no test files\]' "$report" || true; fi
  count "go test" "$(grep -cE '^ *--- PASS' "$report" || true)" "$(grep -cE '^ *--- FAIL|^FAIL.*\[(build|setup) failed\]' "$report" || true)" "$status"
}

# node_tests NAME FILE…
node_tests() {
  local name=$1 status=0
  shift
  : >"$report"
  node --test --test-concurrency=1 --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination="$report" "$@" || status=$?
  count "$name" "$(tally pass)" "$(($(tally fail) + $(tally cancelled)))" "$status"
}

# tally WORD: the number behind "# WORD" in the last report.
tally() { local n; n=$(sed -n "s/^# $1 //p" "$report" | tail -n 1); echo "${n:-0}"; }

run_tests() {
  local before
  mkdir -p .build
  check "gofmt" gofmt_clean
  check "go vet" go vet ./...
  check "go vet for the browser" vet_wasm
  check "staticcheck" go tool staticcheck ./...
  go_tests
  check_lessons
  check "tsc" type_check
  node_tests "unit tests of the shell" web/test/unit/*.test.js
  before=$failed
  check "build" build_site
  if (( failed == before )); then
    node_tests "browser tests" web/test/browser/*.test.js
  fi
  echo "$passed passed, $failed failed"
  (( failed == 0 ))
}

run_bench() {
  build_site
  for figure in web/test/bench/*.mjs; do node "$figure"; done
  go test -run '^$' -bench . ./...
}

# record_golden needs a CPython 3.13: the one that LOOPSCOPE_PYTHON names, or python3.13.
record_golden() {
  local python=${LOOPSCOPE_PYTHON:-python3.13} found
  found=$("$python" -c 'import sys; print(*sys.version_info[:2])' 2>/dev/null) || found="no $python that runs"
  [[ $found == "3 13" ]] || give_up "./build.sh golden needs CPython 3.13 as python3.13 or as what LOOPSCOPE_PYTHON names; found: $found"
  PYTHONHASHSEED=0 "$python" wasm/python/testdata/record.py "$@"
}

command=${1:-build}
if (( $# > 0 )); then shift; fi
case $command in
  serve) ;;
  golden) record_golden "$@"; exit ;;
  build) [[ $# == 0 || $* == --retire ]] || give_up "./build.sh build takes --retire or nothing more" ;;
  test | bench) (( $# == 0 )) || give_up "./build.sh $command takes nothing more" ;;
  *) give_up "usage: ./build.sh [build [--retire] | serve [--port N] | test | bench | golden [--accept]]" ;;
esac
need_tools
if [[ $command == test || $command == bench ]]; then need_chromium; fi
install_packages
case $command in
  build) build_site "$@" ;;
  serve) build_command && exec .build/site serve "$@" ;;
  test) run_tests ;;
  bench) run_bench ;;
esac
