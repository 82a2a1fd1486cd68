#!/usr/bin/env bash
# Holds docs/contract to tools that are not ours: AsyncAPI's own parser reads the document, and Ajv (JSON Schema 2020-12,
# strict) every record that a demo writes on any topic, headers too. Then it is shown that broken ones are noticed.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=.ci/demo.sh
. .ci/demo.sh
start_demo

tools=$PWD/.ci/contract
document=docs/contract/asyncapi.yaml
install "$tools"

document() { node "$tools/document.mjs" "$1"; }
events() { node "$tools/events.mjs" docs/contract "$@"; }

document "$document"
./storywire catalogue add "Storywire Works" --alias "Storywire" --type ORGANISATION --bootstrap-servers "$broker"
records '^news\..*' >"$work/records"
events Article EnrichedArticle Report Story EntityEvent CatalogueEntry DeadLetter <"$work/records"

jq -nc 'first(inputs | select(.topic == "news.reports"))' "$work/records" >"$work/report"

# What is broken must be refused, or the checks above say nothing.
refuse() { # refuse WHAT JQ-FILTER: a record of news.reports, changed by the filter
  jq -c "$2" "$work/report" >"$work/broken"
  if events <"$work/broken" >"$work/said" 2>&1; then
    cat "$work/broken"
    fail "a record that $1 was not noticed"
  fi
  echo "$me: noticed a record that $1: $(head -n 1 "$work/said")"
}

change() { echo ".payload |= (fromjson | $1 | tojson)"; }

refuse "lacks a field" "$(change 'del(.storyId)')"
refuse "has a field of another type" "$(change '.revision = "1"')"
refuse "has an unknown relation" "$(change '.relation = "RUMOUR"')"
refuse "has a time that is none" "$(change '.eventTime = "yesterday"')"
refuse "has a wrong value deep inside" "$(change '.evidence.score = "high"')"
refuse "lacks a header" '.headers |= (index("ce_id") as $at | del(.[$at, $at + 1]))'
refuse "has the header of another event" '.headers |= (index("ce_type") as $at | .[$at + 1] = "io.storywire.story")'
refuse "is on an unknown topic" '.topic = "news.gossip"'

sed 's/action: send/action: shout/' "$document" >"$work/asyncapi.yaml"
cp -r docs/contract/schemas "$work/schemas"
if document "$work/asyncapi.yaml" >"$work/said" 2>&1; then fail "a broken AsyncAPI document was not noticed"; fi
echo "$me: noticed a document with an unknown action"
