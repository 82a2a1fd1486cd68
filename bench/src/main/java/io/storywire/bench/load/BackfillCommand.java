package io.storywire.bench.load;

import io.storywire.app.NewsApp;
import io.storywire.bench.load.BackfillLoad.Phase;
import io.storywire.broker.LocalBroker;
import io.storywire.events.Article;
import io.storywire.events.Topic;
import io.storywire.events.Topics;
import io.storywire.ops.AppConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code eval backfill}: what an archive does to the time that live articles take. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description =
                "Measures how long live articles take to their report, alone and while an archive is taken in, by turns,"
                        + " on a broker and application of its own; and, to compare, with the archive published as if it were live.")
public final class BackfillCommand implements Callable<Integer> {

    private static final Duration START = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec;

    @Option(names = "--archive", required = true, paramLabel = "FILE", description = "Old articles, JSON Lines.")
    private Path archive = Path.of("");

    @Option(names = "--live", required = true, paramLabel = "FILE", description = "Texts of live articles, JSON Lines.")
    private Path live = Path.of("");

    @Option(names = "--rate", defaultValue = "20", description = "Live articles a second, here ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "Of each phase, here ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "2", description = "How often both are measured, here ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--in-flight",
            defaultValue = "8",
            description = "Archived articles at once, here ${DEFAULT-VALUE}.")
    private int inFlight;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path state = Files.createTempDirectory("storywire-backfill-");
        try (LocalBroker broker = LocalBroker.start();
                NewsApp app = NewsApp.start(AppConfig.from(Map.of(
                        "NEWS_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers(),
                        "NEWS_STATE_DIR",
                        state.toString(),
                        "NEWS_BACKFILL_IN_FLIGHT",
                        "" + inFlight,
                        "NEWS_HTTP_PORT",
                        "0")))) {
            if (!app.awaitRunning(START)) {
                throw new IllegalStateException("the application did not start");
            }
            measure(broker.bootstrapServers());
        }
        return 0;
    }

    private void measure(String servers) throws IOException, InterruptedException {
        Topic<String, Article> articles = Topics.DEFAULT.articles();
        Map<String, Object> properties = Map.of("bootstrap.servers", servers, "compression.type", "lz4");
        try (var watch = new ReportWatch(servers);
                var producer = new KafkaProducer<>(
                        properties,
                        articles.keys().serializer(),
                        articles.values().serializer())) {
            var load = new BackfillLoad(
                    producer,
                    watch,
                    ArticleLines.read(live),
                    ArticleLines.read(archive),
                    rate,
                    Duration.ofSeconds(seconds));
            load.calm("warm-up");
            for (int round = 1; round <= rounds; round++) {
                Phase calm = load.calm("alone-" + round);
                print("live alone", calm, calm);
                print("beside a back-fill", load.beside("fill-" + round, Topics.DEFAULT.backfill()), calm);
            }
            Phase calm = load.calm("alone-last");
            print("live alone", calm, calm);
            print("archive as if live", load.beside("direct", articles), calm);
        }
    }

    private void print(String what, Phase phase, Phase calm) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-20s %s; archive %4.0f/s; p50 x %.2f, p99 x %.2f%n",
                what,
                phase.latencies(),
                phase.archived(),
                phase.latencies().millis(0.5) / calm.latencies().millis(0.5),
                phase.latencies().millis(0.99) / calm.latencies().millis(0.99));
        out.flush();
    }
}
