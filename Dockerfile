# Storywire's program in an image: docker build -t storywire .
#
# Where the build cannot reach a Maven repository, build outside and only pack here:
#   mvn -Dquick -DskipTests -pl cli -am package
#   docker build --build-arg PREBUILT=true --build-arg BUILD_BASE=eclipse-temurin:17-jre -t storywire .
#
# Both bases can be replaced: any image with bash, useradd and a JDK 17 and Maven (BUILD_BASE) or a Java 17 (BASE).
ARG BUILD_BASE=maven:3-eclipse-temurin-17
ARG BASE=eclipse-temurin:17-jre

FROM ${BUILD_BASE} AS build
ARG PREBUILT=false
WORKDIR /src
COPY . .
RUN if [ "$PREBUILT" != true ]; then \
      rm -rf cli/target && mvn -B -q -Dquick -DskipTests -pl cli -am package; \
    fi \
 && ls cli/target/app/lib/storywire-cli-*.jar

FROM ${BASE}
RUN useradd --system --uid 10001 --home-dir /var/lib/storywire --create-home storywire
COPY --from=build /src/cli/target/app/lib /opt/storywire/lib
USER storywire
WORKDIR /var/lib/storywire
ENV NEWS_HTTP_PORT=8080 NEWS_STATE_DIR=/var/lib/storywire/state
VOLUME /var/lib/storywire
EXPOSE 8080
# without curl and without starting a second Java: the first line of the answer says 200
HEALTHCHECK --start-period=5m --interval=3s --timeout=3s --retries=5 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$NEWS_HTTP_PORT && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ code _ <&3 && [ \"$code\" = 200 ]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:-CompactStrings", "-cp", "/opt/storywire/lib/*", "io.storywire.cli.Storywire"]
CMD ["run"]
