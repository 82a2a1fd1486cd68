#!/usr/bin/env bash
# Runs the demo and reads an entity topic with a client that has nothing to do with Java: keys, headers and JSON.
set -euo pipefail
cd "$(dirname "$0")/.."

patience=300
work=$(mktemp -d)
./storywire demo --port 0 >"$work/demo.log" 2>&1 &
demo=$!

finish() {
  local code=$?
  if kill "$demo" 2>/dev/null; then wait "$demo" || true; fi
  if [ "$code" != 0 ]; then tail -n 60 "$work/demo.log"; fi
  rm -rf "$work"
  exit "$code"
}

fail() {
  echo "kcat-check: $*" >&2
  exit 1
}

# The broker's address, once the demo says how to connect, which it does when all is through.
address() {
  sed -n 's/.*kcat -b \([^ ]*\) .*/\1/p' "$work/demo.log" | head -n 1
}

trap finish EXIT
until [ -n "$(address)" ]; do
  kill -0 "$demo" 2>/dev/null || { wait "$demo" && ended=0 || ended=$?; fail "the demo ended with $ended"; }
  [ "$SECONDS" -lt "$patience" ] || fail "the demo was not through after $SECONDS s"
  sleep 1
done

kcat -q -b "$(address)" -C -t news.entity.openai -o beginning -e -J >"$work/records"
jq -e -s '
  def attributes: .headers as $h | [range(0; $h | length; 2) | {($h[.]): $h[. + 1]}] | add;
  length > 0 and all(.[];
    (.payload | fromjson) as $event
    | attributes as $header
    | .key == $event.storyId
      and $header.ce_type == "io.storywire.entityevent"
      and ($header.ce_dataschema | test("^/storywire/EntityEvent/[0-9]+[.][0-9]+$"))
      and $header["content-type"] == "application/json"
      and $header.ce_relation == $event.relation
      and $event.entity.name == "OpenAI")' "$work/records" >/dev/null ||
  { cat "$work/records"; fail "the records are not as the contract says"; }
echo "kcat-check: $(wc -l <"$work/records") records of news.entity.openai, each JSON with key and headers"
