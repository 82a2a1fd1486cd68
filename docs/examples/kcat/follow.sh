#!/usr/bin/env bash
# What is known of the stories of a topic of Storywire when all that is there has been read, with kcat and jq.
# usage: follow.sh TOPIC [HOST:PORT]
set -euo pipefail

kcat -q -b "${2:-127.0.0.1:9092}" -C -t "$1" -o beginning -X isolation.level=read_committed -e -J |
  jq -n -f "$(dirname "$0")/stories.jq"
