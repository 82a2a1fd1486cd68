package io.storywire.cli;

import io.storywire.enrich.Enricher;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.Report;
import io.storywire.events.Topic;
import io.storywire.producer.ArticleFiles;
import io.storywire.producer.BrokerOptions;
import io.storywire.producer.ReadFailure;
import io.storywire.producer.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Finds articles by what a user calls them: the name of a file, or an id in a running system. */
final class NamedArticles {

    private static final Duration POLL = Duration.ofMillis(250);

    private final BrokerOptions broker;

    /**
     * Where ids are looked up.
     *
     * @param broker not asked as long as only files are named
     */
    NamedArticles(BrokerOptions broker) {
        this.broker = broker;
    }

    /** The articles that were found, by name. Reads two topics from the beginning when one is an id. */
    Map<String, NamedArticle> find(List<String> names) {
        Map<String, NamedArticle> found = new HashMap<>();
        names.stream().filter(name -> Files.isRegularFile(Path.of(name))).forEach(name -> fromFile(Path.of(name))
                .ifPresent(article -> found.put(name, article)));
        List<String> ids = names.stream()
                .filter(name -> !Files.isRegularFile(Path.of(name)))
                .toList();
        if (!ids.isEmpty()) {
            fromTopics(Set.copyOf(ids), found);
        }
        return found;
    }

    /** The first article of a file, as enrichment reads it. */
    private static Optional<NamedArticle> fromFile(Path file) {
        List<Article> articles = new ArrayList<>();
        ArticleFiles.read(List.of(file), ReadOptions.defaults(), new ArticleFiles.Sink() {
            @Override
            public void article(Article article, Path from, int line) {
                articles.add(article);
            }

            @Override
            public void failure(ReadFailure failure) {}

            @Override
            public void skipped(Path skipped, String reason) {}
        });
        Enricher enricher = new Enricher(CatalogueNameReader.standard());
        return articles.stream()
                .findFirst()
                .flatMap(article -> enricher.enrich(article, article.time()).accepted())
                .map(article -> new NamedArticle(article, null));
    }

    private void fromTopics(Set<String> ids, Map<String, NamedArticle> found) {
        try (var consumer =
                new KafkaConsumer<>(broker.consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
            Map<String, Report> reports = newest(consumer, broker.topics().reports(), ids);
            Map<String, EnrichedArticle> articles =
                    newest(consumer, broker.topics().enriched(), ids);
            articles.forEach((id, article) -> found.put(id, new NamedArticle(article, reports.get(id))));
        }
    }

    /** The newest value of each key. */
    private static <V> Map<String, V> newest(
            KafkaConsumer<String, byte[]> consumer, Topic<String, V> topic, Set<String> keys) {
        Map<String, byte[]> bytes = new HashMap<>();
        var reader = new TopicReader(consumer, topic.name(), true);
        while (!reader.atEnd()) {
            for (ConsumerRecord<String, byte[]> record : reader.poll(POLL)) {
                if (keys.contains(record.key()) && record.value() != null) {
                    bytes.put(record.key(), record.value());
                }
            }
        }
        Map<String, V> values = new HashMap<>();
        bytes.forEach(
                (key, value) -> values.put(key, topic.values().deserializer().deserialize(topic.name(), value)));
        return values;
    }
}
