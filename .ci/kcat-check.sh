#!/usr/bin/env bash
# Runs the demo and reads an entity topic with a client that has nothing to do with Java: keys, headers and JSON.
set -euo pipefail
cd "$(dirname "$0")/.."

# shellcheck source=.ci/demo.sh
. .ci/demo.sh
start_demo

kcat -q -b "$broker" -C -t news.entity.openai -o beginning -e -J >"$work/records"
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
echo "$me: $(wc -l <"$work/records") records of news.entity.openai, each JSON with key and headers"
