package io.storywire.topology;

import io.storywire.events.Article;
import io.storywire.report.Brief;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/**
 * Sends each article to its shard: that of its language when it was first seen, so that a revision in which another
 * language is recognised, or a retraction without text, meets the story that it belongs to. Refuses the retraction of what
 * was never published, as long as its original record is at hand.
 *
 * @param retention how long the shard of an article is remembered
 */
record ShardArticles(Duration retention) implements ProcessorSupplier<String, Brief, String, Brief> {

    /** Shards by article id. */
    static final String SHARDS = "article-shards";

    /** Why a retraction is refused. */
    static final String UNKNOWN = "retracts an article that is not known here, or no longer";

    private static final Duration FORGET_EVERY = Duration.ofHours(6);

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.timestampedKeyValueStoreBuilder(
                Stores.persistentTimestampedKeyValueStore(SHARDS), Serdes.String(), Serdes.String()));
    }

    @Override
    public Processor<String, Brief, String, Brief> get() {
        return new Processor<>() {
            private ProcessorContext<String, Brief> context;
            private TimestampedKeyValueStore<String, String> shards;

            @Override
            public void init(ProcessorContext<String, Brief> context) {
                this.context = context;
                this.shards = context.getStateStore(SHARDS);
                context.schedule(
                        FORGET_EVERY,
                        PunctuationType.STREAM_TIME,
                        now -> Forgetting.olderThan(shards, now - retention.toMillis()));
            }

            @Override
            public void process(Record<String, Brief> record) {
                String shard = Briefs.shard(record.value());
                var known = shards.get(record.key());
                if (known == null) {
                    if (record.value().status() == Article.Status.RETRACTED) {
                        throw new RefusedException(UNKNOWN);
                    }
                    shards.put(record.key(), ValueAndTimestamp.make(shard, record.timestamp()));
                }
                context.forward(record.withKey(known == null ? shard : known.value())
                        .withHeaders(Origin.mark(
                                record.headers(),
                                record.key(),
                                context.recordMetadata().orElseThrow())));
            }
        };
    }
}
