package io.storywire.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storywire.broker.LocalBroker;
import io.storywire.events.Article;
import io.storywire.events.EventHeaders;
import io.storywire.events.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Publishes to a real broker and reads back with a plain consumer. */
class PublisherIT {

    /** The present: the broker deletes records whose time is beyond the retention, here within half a minute. */
    private static Instant now;

    private static final Path SEEDS = Path.of(System.getProperty("storywire.root"), "seeds");

    private static LocalBroker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startBroker() {
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        broker = LocalBroker.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void whatIsReadIsOnTheTopicWithKeyHeadersAndTimeOfCollection() throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\": \"a-1\", \"title\": \"A\", \"published\": \"2016-05-06T07:08:09Z\"}\n{\"id\": \"a-2\", \"title\": \"B\"}\noops\n");
        Files.writeString(folder.resolve("README.md"), "About");
        Heard heard = new Heard();

        PublishSummary summary = publish("it-one.", heard, folder);

        List<ConsumerRecord<String, Article>> records = records("it-one.");
        assertThat(summary)
                .usingRecursiveComparison()
                .ignoringFields("took", "bytes")
                .isEqualTo(new PublishSummary(2, 1, 1, 0, Duration.ZERO));
        assertThat(summary.bytes())
                .isEqualTo(records.stream()
                        .mapToLong(record -> record.serializedKeySize() + record.serializedValueSize())
                        .sum());
        assertThat(records).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("a-1", "a-2");
        assertThat(records).extracting(ConsumerRecord::timestamp).containsOnly(now.toEpochMilli());
        assertThat(records).allSatisfy(record -> {
            assertThat(record.value().articleId()).isEqualTo(record.key());
            assertThat(EventHeaders.get(record.headers(), "type")).contains("io.storywire.article");
            assertThat(EventHeaders.get(record.headers(), "subject")).contains(record.key());
        });
        assertThat(heard.lines)
                .containsExactlyInAnyOrder(
                        "published a-1 a.jsonl:1", "published a-2 a.jsonl:2", "failed a.jsonl:3", "skipped README.md");
    }

    @Test
    void theSeedsArriveWhole() {
        Collected read = Collected.from(options(), SEEDS);

        PublishSummary summary = publish("it-seeds.", PublishListener.SILENT, SEEDS);

        assertThat(summary.published()).isEqualTo(read.articles.size());
        assertThat(summary.failed()).isEqualTo(read.failures.size());
        assertThat(records("it-seeds."))
                .extracting(ConsumerRecord::value)
                .containsExactlyInAnyOrderElementsOf(read.articles);
    }

    @Test
    void tenMegabytesOfTextTravel() throws IOException {
        String body = "word \\\"quoted\\\" ".repeat(ArticleFiles.MAX_BYTES / 16 - 10);
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\": \"big\", \"body\": \"" + body + "\"}\n{\"id\": \"b\", \"title\": \"B\"}\n");

        PublishSummary summary = publish("it-big.", PublishListener.SILENT, folder);

        assertThat(summary.published()).isEqualTo(2);
        assertThat(records("it-big.")).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("big", "b");
    }

    @Test
    void anArticleThatTheBrokerRefusesDoesNotStopTheOthers() throws Exception {
        create("it-small.articles", Map.of("max.message.bytes", "2000"));
        Files.writeString(folder.resolve("1.txt"), "First\n\nText.");
        Files.writeString(folder.resolve("2.txt"), "Large\n\n" + incompressible(20_000));
        Files.writeString(folder.resolve("3.txt"), "Third\n\nText.");
        Heard heard = new Heard();

        PublishSummary summary = publish("it-small.", heard, folder);

        assertThat(summary.published()).isEqualTo(2);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(heard.lines).contains("failed 2.txt:1");
        assertThat(records("it-small."))
                .extracting(record -> record.value().title())
                .containsExactlyInAnyOrder("First", "Third");
    }

    @Test
    void aTopicThatExistsIsLeftAsItIs() throws Exception {
        create("it-kept.articles", Map.of("retention.ms", "12345678"));
        Files.writeString(folder.resolve("1.txt"), "First\n\nText.");

        publish("it-kept.", PublishListener.SILENT, folder);

        try (Admin admin = admin();
                KafkaConsumer<String, Article> consumer = consumer("it-kept.")) {
            assertThat(admin.describeTopics(List.of("it-kept.articles"))
                            .allTopicNames()
                            .get())
                    .allSatisfy((name, topic) -> assertThat(topic.partitions()).hasSize(1));
            assertThat(consumer.partitionsFor("it-kept.articles")).hasSize(1);
        }
    }

    @Test
    void theCommandPublishesAndSumsUp() throws IOException {
        Files.writeString(folder.resolve("1.txt"), "First\n\nText.");
        StringWriter out = new StringWriter();

        int code = new CommandLine(new PublishCommand())
                .setOut(new PrintWriter(out, true))
                .execute(
                        "--bootstrap-servers",
                        broker.bootstrapServers(),
                        "--topic-prefix",
                        "it-command.",
                        folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString())
                .matches("1 article published, 0 files skipped, 0 failed; \\d+ bytes in \\d+\\.\\d s\\R");
        assertThat(records("it-command.")).hasSize(1);
    }

    @Test
    void anArchiveGoesToATopicOfItsOwnAndIsMarked() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"a-1\", \"title\": \"A\"}\n");

        int code = new CommandLine(new PublishCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .execute(
                        "--backfill",
                        "--topic-prefix=it-archive.",
                        "--bootstrap-servers=" + broker.bootstrapServers(),
                        file.toString());

        assertThat(code).isZero();
        assertThat(records("it-archive.", "articles.backfill")).singleElement().satisfies(record -> {
            assertThat(record.value().backfill()).isTrue();
            assertThat(EventHeaders.get(record.headers(), "backfill")).contains("true");
        });
    }

    @Test
    void aBrokerThatGoesAwayEndsThePublicationInsteadOfEveryArticle() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{\"title\": \"A\"}\n".repeat(1_000));
        LocalBroker other = LocalBroker.start();
        var config = new PublisherConfig(
                other.bootstrapServers(), Topics.DEFAULT, Map.of(), Duration.ofSeconds(2), options(), false);
        try (Publisher publisher = new Publisher(config)) {
            other.close();

            assertThatThrownBy(() -> publisher.publish(List.of(folder), PublishListener.SILENT))
                    .isInstanceOf(BrokerUnavailableException.class)
                    .hasMessageStartingWith("the broker stopped taking articles after 0: ");
        }
    }

    private static ReadOptions options() {
        return ReadOptions.defaults().withClock(InstantSource.fixed(now));
    }

    private static PublishSummary publish(String prefix, PublishListener listener, Path... paths) {
        var config = new PublisherConfig(
                broker.bootstrapServers(), new Topics(prefix), Map.of(), PublisherConfig.TIMEOUT, options(), false);
        try (Publisher publisher = new Publisher(config)) {
            return publisher.publish(List.of(paths), listener);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void create(String topic, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }

    private static KafkaConsumer<String, Article> consumer(String prefix) {
        var topic = new Topics(prefix).articles();
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.partition.fetch.bytes", 64 << 20),
                topic.keys().deserializer(),
                topic.values().deserializer());
    }

    /** Everything on the topic of articles, up to where it ends now. */
    private static List<ConsumerRecord<String, Article>> records(String prefix) {
        return records(prefix, "articles");
    }

    private static List<ConsumerRecord<String, Article>> records(String prefix, String topic) {
        try (KafkaConsumer<String, Article> consumer = consumer(prefix)) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, Article>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String incompressible(int length) {
        var random = new java.util.SplittableRandom(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(Long.toString(random.nextLong(), 36)).append(' ');
        }
        return text.toString();
    }

    private static final class Heard implements PublishListener {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void published(Article article, Path file, int line) {
            lines.add("published " + article.articleId() + " " + file.getFileName() + ":" + line);
        }

        @Override
        public void failed(ReadFailure failure) {
            lines.add("failed " + failure.file().getFileName() + ":" + failure.line());
        }

        @Override
        public void skipped(Path file, String reason) {
            lines.add("skipped " + file.getFileName());
        }
    }
}
