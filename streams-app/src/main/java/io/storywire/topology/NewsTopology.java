package io.storywire.topology;

import static org.apache.kafka.streams.kstream.Named.as;

import io.storywire.enrich.Enricher;
import io.storywire.events.Event;
import io.storywire.events.Topic;
import io.storywire.events.Topics;
import io.storywire.ops.AppConfig;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * From articles to reports, stories and entity events.
 *
 * <pre>
 * articles ─ enrich ─┬─ enriched
 *                    └─ brief ─ by shard ─ assign ─┬─ reports
 *                                                  ├─ stories
 *                                                  └─ entity events
 * </pre>
 *
 * What cannot be read, is refused or fails goes to the dead letters, see {@link DeadLetters}. The entity topics are
 * fed by {@link EntityTopology}, so that waiting for a topic never holds up what happens here.
 */
public final class NewsTopology {

    private static final String BY_SHARD = "by-shard";

    private NewsTopology() {}

    /** The topic between enrichment and judging, which Kafka Streams creates. */
    public static String shards(AppConfig config) {
        return config.applicationId() + "-" + BY_SHARD + "-repartition";
    }

    /**
     * The topology.
     *
     * @param config   settings
     * @param enricher says what an article says
     * @param model    weights and threshold of the story engine
     */
    public static Topology build(AppConfig config, Enricher enricher, StoryModel model) {
        var properties = new StreamsConfig(StreamsProperties.ofNews(config));
        var builder = new StreamsBuilder(new TopologyConfig(properties));
        Topics topics = config.topics();
        var limits = new StoryLimits(config.storyWindow(), config.maxStories());

        var articles = read(builder, topics.articles(), "read-articles");
        var enriched = articles.processValues(new EnrichArticles(enricher), as("enrich"));
        var briefs = enriched.mapValues(Briefs::of, as("brief"));
        var sharded = briefs.process(new ShardArticles(config.remembered()), as("shard"))
                .repartition(byShard(config.partitions()));
        var tellings = sharded.process(new AssignStories(model, limits, config.remembered()), as("assign"));
        var reports = tellings.flatMap(Tellings::reports, as("take-reports"));
        var stories = tellings.flatMap(Tellings::stories, as("take-stories"));
        var events = tellings.flatMap(Tellings::events, as("take-entity-events"));

        write(enriched, topics.enriched(), "write-enriched");
        write(reports, topics.reports(), "write-reports");
        write(stories, topics.stories(), "write-stories");
        write(events, topics.entities(), "write-entities");
        return builder.build(StreamsProperties.ofNews(config));
    }

    private static Repartitioned<String, io.storywire.report.Brief> byShard(int partitions) {
        return Repartitioned.<String, io.storywire.report.Brief>as(BY_SHARD)
                .withKeySerde(Serdes.String())
                .withValueSerde(Briefs.SERDE)
                .withNumberOfPartitions(partitions);
    }

    private static <E extends Event> KStream<String, E> read(
            StreamsBuilder builder, Topic<String, E> topic, String name) {
        return builder.stream(
                topic.name(), Consumed.with(topic.keys(), topic.values()).withName(name));
    }

    private static <E extends Event> void write(KStream<String, E> stream, Topic<String, E> topic, String name) {
        stream.to(topic.name(), Produced.with(topic.keys(), topic.values()).withName(name));
    }
}
