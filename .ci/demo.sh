#!/usr/bin/env bash
# Sourced by the checks that read what a demo writes: starts one on a free port, waits until all samples are through, and
# stops it in the end. Sets $work, a folder that is deleted then, and $broker, the address of the demo's broker. Where BROKER
# names one, of a demo that is up already, that is used and left alone.

patience=300
me=$(basename "$0" .sh)
work=$(mktemp -d)
broker=
demo=

finish_demo() {
  local code=$?
  if [ -n "$demo" ] && kill "$demo" 2>/dev/null; then wait "$demo" || true; fi
  if [ "$code" != 0 ] && [ -e "$work/demo.log" ]; then tail -n 60 "$work/demo.log"; fi
  rm -rf "$work"
  exit "$code"
}

fail() {
  echo "$me: $*" >&2
  exit 1
}

# The broker's address, once the demo says how to connect, which it does when all is through.
address() {
  sed -n 's/.*kcat -b \([^ ]*\) .*/\1/p' "$work/demo.log" | head -n 1
}

start_demo() {
  trap finish_demo EXIT
  if [ -n "${BROKER:-}" ]; then
    broker=$BROKER
    return
  fi
  ./storywire demo --port 0 >"$work/demo.log" 2>&1 &
  demo=$!
  until broker=$(address) && [ -n "$broker" ]; do
    kill -0 "$demo" 2>/dev/null || { wait "$demo" && ended=0 || ended=$?; fail "the demo ended with $ended"; }
    [ "$SECONDS" -lt "$patience" ] || fail "the demo was not through after $SECONDS s"
    sleep 1
  done
}

# All records of all topics whose names match, one JSON object a line.
records() { # records PATTERN
  kcat -q -b "$broker" -G "$me-$RANDOM" -X auto.offset.reset=earliest -X isolation.level=read_committed -e -J "$1"
}

# Node.js 20.19 or newer: the machine's own, or one that npm brings.
node_is_new() { node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 20 || (+a == 20 && +b >= 19) ? 0 : 1)'; }

# The npm packages of a folder, exactly those of its lock file, unless they are there.
packages() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] ||
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --loglevel=error
}

install() { # install FOLDER
  if ! node_is_new; then
    packages .ci/node
    PATH=$(echo "$PWD"/.ci/node/node_modules/node-linux-*/bin):$PATH
    node_is_new || fail "no Node.js 20.19 or newer"
  fi
  packages "$1"
}
