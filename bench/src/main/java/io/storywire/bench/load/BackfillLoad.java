package io.storywire.bench.load;

import io.storywire.events.Article;
import io.storywire.events.Topic;
import io.storywire.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Live articles at a steady rate, with or without an archive at once. Not thread-safe.
 *
 * @param producer sends both
 * @param watch    sees what arrives
 * @param live     the texts of live articles, used again and again
 * @param archive  the archive
 * @param rate     live articles a second
 * @param time     how long each phase sends live articles
 */
record BackfillLoad(
        KafkaProducer<String, Article> producer,
        ReportWatch watch,
        List<ArticleLines> live,
        List<ArticleLines> archive,
        int rate,
        Duration time) {

    private static final double SECOND = 1e9;

    /**
     * What came of a phase.
     *
     * @param latencies of the live articles
     * @param archived  archived articles a second that were through while live ones were sent
     */
    record Phase(Latencies latencies, double archived) {}

    /** Live articles alone. */
    Phase calm(String name) throws InterruptedException {
        return sendLive(name);
    }

    /** Live articles while the whole archive is published to this topic; waits in the end until that is through. */
    Phase beside(String name, Topic<String, Article> topic) throws InterruptedException {
        for (int i = 0; i < archive.size(); i++) {
            ArticleLines line = archive.get(i);
            Article article = line.as("old-" + name + "-" + i, line.published()).asBackfill();
            var unused = producer.send(new ProducerRecord<>(topic.name(), article.articleId(), article));
        }
        Phase phase = sendLive(name);
        watch.await("old-" + name + "-", archive.size());
        return phase;
    }

    private Phase sendLive(String name) throws InterruptedException {
        Map<String, Long> sent = new HashMap<>();
        long begin = System.nanoTime();
        long count = time.toSeconds() * rate;
        for (int i = 0; i < count; i++) {
            waitUntil(begin + (long) (i * SECOND / rate));
            Article article = live.get(i % live.size()).as("live-" + name + "-" + i, Instant.now());
            sent.put(article.articleId(), System.nanoTime());
            var unused =
                    producer.send(new ProducerRecord<>(Topics.DEFAULT.articles().name(), article.articleId(), article));
        }
        long end = System.nanoTime();
        watch.await("live-" + name + "-", count);
        var latencies = Latencies.of(
                sent.entrySet().stream().mapToLong(each -> watch.arrival(each.getKey()) - each.getValue()));
        return new Phase(latencies, watch.count("old-" + name + "-", end) / ((end - begin) / SECOND));
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
