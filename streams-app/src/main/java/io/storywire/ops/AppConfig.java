package io.storywire.ops;

import io.storywire.events.KafkaVariables;
import io.storywire.events.TopicSetup;
import io.storywire.events.Topics;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * All settings of the streams application. Each comes from an environment variable or from the option of the same
 * meaning; {@code NEWS_KAFKA_<NAME>} passes any Kafka property through ({@code NEWS_KAFKA_SECURITY_PROTOCOL} is
 * {@code security.protocol}).
 *
 * @param bootstrapServers  {@code NEWS_BOOTSTRAP_SERVERS}: comma-separated {@code host:port}; default
 *                          {@code 127.0.0.1:9092}
 * @param applicationId     {@code NEWS_APPLICATION_ID}: consumer group and prefix of internal topics; instances with
 *                          the same id share the work; default {@code storywire}
 * @param topics            {@code NEWS_TOPIC_PREFIX}: what topic names start with; default {@code news.}
 * @param stateDirectory    {@code NEWS_STATE_DIR}: where state stores live; default under the temporary directory
 * @param threads           {@code NEWS_THREADS}: stream threads, 1 to 64; default 2
 * @param commitInterval    {@code NEWS_COMMIT_INTERVAL}: the floor of latency under exactly-once, PT0.01S to PT1M;
 *                          default PT0.1S
 * @param partitions        {@code NEWS_PARTITIONS}: of topics this application creates and of the shards, 1 to 1000;
 *                          cannot change later; default 4
 * @param replication       {@code NEWS_REPLICATION}: replicas of topics this application creates, -1 (the broker's
 *                          default) to 10; default -1
 * @param retention         {@code NEWS_RETENTION}: how long records are kept, PT1H to P3650D; default P7D
 * @param storyWindow       {@code NEWS_STORY_WINDOW}: how long after its last report a story is closed, in event
 *                          time, PT1H to P365D; default P30D
 * @param maxStories        {@code NEWS_MAX_STORIES}: live stories in memory per shard, 1,000 to 100,000,000; default
 *                          1,000,000
 * @param backfillInFlight  {@code NEWS_BACKFILL_IN_FLIGHT}: how many articles of archives may be on their way through the
 *                          live stream at once, 0 (this instance lets none in) to 10,000; default 8
 * @param entityTopicBudget {@code NEWS_ENTITY_TOPICS}: most entity topics to create, 0 to 100000; default 1000
 * @param entityPartitions  {@code NEWS_ENTITY_PARTITIONS}: of the topic of an entity, 1 to 100; with 1 all its events are in
 *                          order, with more those of a story; for topics created from then on; default 1
 * @param admissionStories  {@code NEWS_ADMISSION_STORIES}: in how many stories an entity that is not in the catalogue
 *                          must occur before it gets a topic, 1 to 1000; default 3
 * @param httpPort          {@code NEWS_HTTP_PORT}: of the health page, 0 for none, up to 65535; default 8080
 * @param chrome            {@code NEWS_CHROME}: a file of lines that your publishers repeat, made by
 *                          {@code storywire make chrome}, used beside the one that ships; default none
 * @param kafka             properties passed through to Kafka Streams
 */
public record AppConfig(
        String bootstrapServers,
        String applicationId,
        Topics topics,
        Path stateDirectory,
        int threads,
        Duration commitInterval,
        int partitions,
        int replication,
        Duration retention,
        Duration storyWindow,
        int maxStories,
        int backfillInFlight,
        int entityTopicBudget,
        int entityPartitions,
        int admissionStories,
        int httpPort,
        Optional<Path> chrome,
        SortedMap<String, String> kafka) {

    private static final Pattern SERVERS = Pattern.compile("[^,:\\s]+:\\d{1,5}(,[^,:\\s]+:\\d{1,5})*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,49}");

    /**
     * The settings in these variables; what is not there has its default.
     *
     * @throws WrongSettingsException naming every value that breaks its rule
     */
    public static AppConfig from(Map<String, String> variables) {
        var settings = new Settings(variables);
        String servers = settings.text(
                "NEWS_BOOTSTRAP_SERVERS",
                "127.0.0.1:9092",
                SERVERS.asMatchPredicate(),
                "must be host:port, comma-separated");
        String application = settings.text(
                "NEWS_APPLICATION_ID", "storywire", NAME.asMatchPredicate(), "must be 1 to 100 of A-Z a-z 0-9 . _ -");
        String prefix = settings.text(
                "NEWS_TOPIC_PREFIX", "news.", PREFIX.asMatchPredicate(), "must be 1 to 50 of A-Z a-z 0-9 . -");
        String state = settings.text("NEWS_STATE_DIR", defaultState(), AppConfig::isPath, "must be a path");
        int threads = settings.whole("NEWS_THREADS", 2, 1, 64);
        Duration commit = settings.duration(
                "NEWS_COMMIT_INTERVAL", Duration.ofMillis(100), Duration.ofMillis(10), Duration.ofMinutes(1));
        int partitions = settings.whole("NEWS_PARTITIONS", 4, 1, 1000);
        int replication = settings.whole("NEWS_REPLICATION", -1, -1, 10);
        Duration retention =
                settings.duration("NEWS_RETENTION", Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(3650));
        Duration window =
                settings.duration("NEWS_STORY_WINDOW", Duration.ofDays(30), Duration.ofHours(1), Duration.ofDays(365));
        int stories = settings.whole("NEWS_MAX_STORIES", 1_000_000, 1_000, 100_000_000);
        int backfill = settings.whole("NEWS_BACKFILL_IN_FLIGHT", 8, 0, 10_000);
        int budget = settings.whole("NEWS_ENTITY_TOPICS", 1000, 0, 100_000);
        int entityPartitions = settings.whole("NEWS_ENTITY_PARTITIONS", 1, 1, 100);
        int admission = settings.whole("NEWS_ADMISSION_STORIES", 3, 1, 1000);
        int port = settings.whole("NEWS_HTTP_PORT", 8080, 0, 65_535);
        String chrome = settings.text("NEWS_CHROME", "", AppConfig::isFileOrNothing, "must be a file that can be read");
        settings.failIfWrong();
        return new AppConfig(
                servers,
                application,
                new Topics(prefix),
                Path.of(state),
                threads,
                commit,
                partitions,
                replication,
                retention,
                window,
                stories,
                backfill,
                budget,
                entityPartitions,
                admission,
                port,
                chrome.isEmpty() ? Optional.empty() : Optional.of(Path.of(chrome)),
                KafkaVariables.of(variables));
    }

    /** How topics are created. */
    public TopicSetup topicSetup() {
        return new TopicSetup(partitions, entityPartitions, (short) replication, retention.toMillis());
    }

    /** How long articles are remembered: as long as they can be corrected, be it in an open story or by their record. */
    public Duration remembered() {
        return storyWindow.compareTo(retention) > 0 ? storyWindow : retention;
    }

    private static String defaultState() {
        return Path.of(System.getProperty("java.io.tmpdir"), "storywire-state").toString();
    }

    private static boolean isPath(String value) {
        try {
            return !value.isBlank() && Path.of(value).getNameCount() > 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isFileOrNothing(String value) {
        return value.isEmpty() || (isPath(value) && Files.isReadable(Path.of(value)));
    }
}
