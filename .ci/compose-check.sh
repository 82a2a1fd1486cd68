#!/usr/bin/env bash
# Brings docker-compose.yml up with the images in STORYWIRE_IMAGE and KAFKA_IMAGE, waits until the samples have arrived on
# an entity topic, read from inside, and takes everything down again. Publishes on ports 29092 and 28080, not the usual ones.
set -euo pipefail
cd "$(dirname "$0")/.."

patience=600
export COMPOSE_PROJECT_NAME=storywire-check KAFKA_PORT=${KAFKA_PORT:-29092} HTTP_PORT=${HTTP_PORT:-28080}

compose() {
  if command -v docker-compose >/dev/null; then docker-compose --ansi never "$@"; else docker compose --ansi never "$@"; fi
}

storywire() {
  compose exec -T app java -Xmx128m -XX:TieredStopAtLevel=1 -cp '/opt/storywire/lib/*' io.storywire.cli.Storywire "$@"
}

finish() {
  local code=$?
  if [ "$code" != 0 ]; then compose ps; compose logs --tail 40; fi
  compose down --volumes --timeout 45 >/dev/null 2>&1
  exit "$code"
}

fail() {
  echo "compose-check: $*" >&2
  exit 1
}

# Events with the relation NEW on the topic of OpenAI, so far.
first_reports() {
  storywire tail news.entity.openai --from-beginning --exit --json 2>/dev/null | grep -c '"relation":"NEW"' || true
}

trap finish EXIT
compose up -d --no-build
published=$(docker wait "$(compose ps -q producer)")
[ "$published" -le 1 ] || fail "the publisher ended with $published"

found=0
while [ "$found" -lt 1 ] && [ "$SECONDS" -lt "$patience" ]; do found=$(first_reports); done
[ "$found" -ge 1 ] || fail "nothing on news.entity.openai after $SECONDS s"

storywire health
for service in kafka app; do
  [ "$(compose exec -T "$service" id -u)" != 0 ] || fail "$service runs as root"
  health=$(docker inspect -f '{{.State.Health.Status}}' "$(compose ps -q "$service")")
  [ "$health" = healthy ] || fail "$service is $health"
done
echo "compose-check: $found NEW on news.entity.openai after $SECONDS s, read from inside"
