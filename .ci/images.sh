#!/usr/bin/env bash
# Builds stand-ins for the images that the Dockerfile, docker-compose.yml and the tests name, for machines that reach a
# Debian mirror and a Maven repository, but no image registry:
#   storywire-ci/jre:17          for eclipse-temurin:17-jre            a minimal Debian with a Java runtime
#   storywire-ci/maven:17        for maven:3-eclipse-temurin-17        the same with a JDK and Maven
#   storywire-ci/kafka:VERSION   for apache/kafka:VERSION              the same entry point and environment variables
# Needs root, a Docker engine, debootstrap and Maven. What exists already is not built again.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$PWD/target/ci-images
jre=storywire-ci/jre:17
maven=storywire-ci/maven:17
kafka_version=$(sed -n 's:.*<kafka.version>\(.*\)</kafka.version>.*:\1:p' pom.xml)
kafka=storywire-ci/kafka:$kafka_version
export DOCKER_BUILDKIT=0

say() { echo "images: $*"; }
missing() { ! docker image inspect "$1" >/dev/null 2>&1; }

# The mirror, release and proxy that this machine's apt uses.
apt_source() {
  . /etc/os-release
  apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
    awk -v code="$VERSION_CODENAME" '$1 == code && $2 == "main" { print $1, $3; exit }'
}

build_jre() {
  local release mirror proxy rootfs=$work/rootfs
  read -r release mirror < <(apt_source)
  proxy=$(apt-config dump --format '%v' Acquire::http::Proxy)
  rm -rf "$rootfs" && mkdir -p "$work"
  env ${proxy:+http_proxy="$proxy"} debootstrap --variant=minbase \
    --include=openjdk-17-jre-headless,ca-certificates "$release" "$rootfs" "$mirror" >"$work/debootstrap.log" ||
    { tail -n 20 "$work/debootstrap.log"; return 1; }
  rm -rf "$rootfs"/var/cache/apt/* "$rootfs"/var/lib/apt/lists/*
  tar -C "$rootfs" -c . |
    docker import -c 'ENV LANG=C.UTF-8' -c 'ENV JAVA_HOME=/usr/lib/jvm/java-17-openjdk-amd64' - "$jre" >/dev/null
  rm -rf "$rootfs"
}

# On the host's network: the engine of a machine without iptables gives containers no way out. It trusts whom this
# machine's Java trusts, which matters behind a proxy with an authority of its own.
build_maven() {
  local context=$work/maven home
  home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')
  rm -rf "$context" && mkdir -p "$context"
  cp -L "$home/lib/security/cacerts" "$context"
  cp .ci/maven/Dockerfile "$context"
  docker build -q --network host --build-arg "BASE=$jre" -t "$maven" "$context" >/dev/null
}

# The server's jars are those of the module local-broker; its tests bring the logging.
build_kafka() {
  local context=$work/kafka
  rm -rf "$context" && mkdir -p "$context"
  mvn -B -q -pl local-broker dependency:copy-dependencies -DincludeScope=test -DoutputDirectory="$context/libs" \
    -DexcludeGroupIds=org.junit.jupiter,org.junit.platform,org.opentest4j,org.apiguardian,org.assertj,net.bytebuddy
  cp .ci/kafka/* "$context"
  docker build -q --network none --build-arg "BASE=$jre" -t "$kafka" "$context" >/dev/null
}

for image in jre maven kafka; do
  if missing "${!image}"; then
    say "building ${!image}"
    "build_$image"
  fi
  say "${!image} $(docker image inspect -f '{{.Size}}' "${!image}" | numfmt --to=iec)"
done
