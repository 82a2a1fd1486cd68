#!/usr/bin/env bash
# Runs the examples of docs/consuming.md against a demo: in Java, Node.js and kcat. A story is begun, merged into another and
# told of again, one is withdrawn, another corrected, a third split, articles are published twice and records delivered twice; each example must know the
# same stories in the end, and those that are expected.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=.ci/demo.sh
. .ci/demo.sh
start_demo

examples=docs/examples
topic=news.entity.nokia

# What the examples need, and no more: the events library and what it depends on.
mkdir "$work/lib" "$work/classes"
for jar in storywire-events kafka-clients jackson-annotations jackson-core jackson-databind jackson-datatype-jsr310 slf4j-api lz4-java; do
  cp cli/target/app/lib/"$jar"-[0-9]*.jar "$work/lib/"
done
javac -Xlint:all -Werror -cp "$work/lib/*" -d "$work/classes" $examples/java/Follow.java
install $examples/node

in_java() { java -Xmx256m -cp "$work/lib/*:$work/classes" Follow "$1" --exit --bootstrap-servers "$broker" 2>"$work/java.log"; }
in_node() { node $examples/node/follow.js "$1" --exit --bootstrap-servers "$broker"; }
with_kcat() { $examples/kcat/follow.sh "$1" "$broker"; }

# The records of a topic, their headers as an object and their values as JSON.
parsed() {
  kcat -q -b "$broker" -C -t "$1" -o beginning -X isolation.level=read_committed -e -J |
    jq -c '.headers |= ([range(0; length; 2) as $i | {(.[$i]): .[$i + 1]}] | add) | .payload |= fromjson'
}

publish() { ./storywire publish "$@" --bootstrap-servers "$broker"; }

await() { # await WHAT TOPIC JQ-CONDITION-ON-ALL-RECORDS
  local patience=$((SECONDS + 60))
  until parsed "$2" 2>/dev/null | jq -e -s "$3" >/dev/null; do
    [ "$SECONDS" -lt "$patience" ] || { parsed "$2"; fail "$1 did not come on $2"; }
    sleep 0.5
  done
}

# Two stories and a third; the page of the first is used again for a text about the second; the third is withdrawn. Another
# report adds to the second and is withdrawn, while that story goes on.
publish .ci/consumers/articles.jsonl
await "three stories" $topic 'map(select(.headers.ce_relation == "NEW")) | length >= 3'
publish .ci/consumers/reused-page.jsonl
await "a merged story" $topic 'any(.headers.ce_relation == "MERGED")'
kcat -P -b "$broker" -t news.articles -K '|' <.ci/consumers/withdrawal
await "a retracted story" $topic 'any(.headers.ce_relation == "RETRACTED")'
publish .ci/consumers/addition.jsonl
await "a development" $topic 'any(.headers.ce_relation == "DEVELOPMENT")'
./storywire retract nokia-more --reason "not confirmed" --bootstrap-servers "$broker"
await "a correction" $topic 'any(.headers.ce_relation == "CORRECTED")'

# Two fires in plants of one company, told alike at first, are taken for one story, until more is known of both.
while IFS= read -r article; do
  id=$(jq -r .id <<<"$article")
  echo "$article" >"$work/$id.jsonl"
  publish "$work/$id.jsonl"
  await "the report of $id" news.reports "any(.key == \"$id\")"
done <.ci/consumers/two-fires.jsonl
await "a story that was split" news.reports 'any((.payload.splitFrom // "") != "")'

# Published once more: nothing new. Delivered once more: each record of the topic is written to it again.
events=$(parsed $topic | wc -l)
publish .ci/consumers/articles.jsonl .ci/consumers/reused-page.jsonl .ci/consumers/addition.jsonl
await "the replays" news.reports 'map(select(.key | startswith("nokia")) | select(.headers.ce_relation == "REPLAY")) | length == 5'
[ "$(parsed $topic | wc -l)" = "$events" ] || fail "articles that were published again made events"
parsed $topic >"$work/events"
while IFS= read -r record; do
  headers=()
  while IFS= read -r header; do headers+=(-H "$header"); done < <(jq -r '.headers | to_entries[] | "\(.key)=\(.value)"' <<<"$record")
  jq -c .payload <<<"$record" | kcat -P -b "$broker" -t $topic -k "$(jq -r .key <<<"$record")" "${headers[@]}"
done <"$work/events"

for each in $topic news.stories; do
  in_java "$each" | jq -S . >"$work/java.json"
  in_node "$each" | jq -S . >"$work/node.json"
  with_kcat "$each" | jq -S . >"$work/kcat.json"
  diff "$work/java.json" "$work/node.json" || fail "Java and Node.js know different stories of $each"
  diff "$work/java.json" "$work/kcat.json" || fail "Java and kcat know different stories of $each"
  cp "$work/java.json" "$work/$each.json"
done

jq -e --argjson events "$events" '
  ([.stories[].articles] | sort == [["nokia-chennai-1"], ["nokia-infinera"], ["nokia-oulu-1"]])
  and (.merged | length == 1)
  and .stories[.merged[]].articles == ["nokia-infinera"]
  and (.retracted | length == 1)
  and .duplicates == $events' "$work/$topic.json" >/dev/null ||
  { cat "$work/$topic.json"; fail "$topic is not as expected"; }
jq -e --slurpfile nokia "$work/$topic.json" '
  $nokia[0] as $nokia
  | (.stories | length > 20)
  and (.stories[$nokia.merged[]].articles == ["nokia-chief", "nokia-infinera"])
  and ([.stories[].articles | select(any(test("oulu|chennai")))] | sort
    == [["nokia-chennai-1", "nokia-chennai-2", "nokia-chennai-3"], ["nokia-oulu-1", "nokia-oulu-2"]])
  and .merged == $nokia.merged and .retracted == $nokia.retracted' "$work/news.stories.json" >/dev/null ||
  { cat "$work/news.stories.json"; fail "news.stories does not tell what $topic tells"; }

# Events of a merge, a split and a withdrawal keep the contract like all others (the withdrawal itself is kcat's, without headers).
install .ci/contract
records '^news\.(entity\..*|entities|stories|reports)$' >"$work/records"
node .ci/contract/events.mjs docs/contract Report Story EntityEvent <"$work/records"
echo "$me: Java, Node.js and kcat follow $events events of $topic, each delivered twice: a merge, a split, a correction, a withdrawal, and" \
  "$(jq '.stories | length' "$work/news.stories.json") stories of news.stories"
