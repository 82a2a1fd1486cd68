package io.storywire.topology;

import io.storywire.enrich.Enricher;
import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Says what each article says; one that is refused becomes a dead letter. Stateless. */
record EnrichArticles(Enricher enricher) implements FixedKeyProcessorSupplier<String, Article, EnrichedArticle> {

    @Override
    public FixedKeyProcessor<String, Article, EnrichedArticle> get() {
        return new FixedKeyProcessor<>() {
            private FixedKeyProcessorContext<String, EnrichedArticle> context;

            @Override
            public void init(FixedKeyProcessorContext<String, EnrichedArticle> context) {
                this.context = context;
            }

            @Override
            public void process(FixedKeyRecord<String, Article> record) {
                context.forward(record.withValue(enrich(record)));
            }
        };
    }

    private EnrichedArticle enrich(FixedKeyRecord<String, Article> record) {
        if (record.value() == null) {
            throw new RefusedException("the record has no value; to withdraw an article, publish it as RETRACTED");
        }
        var outcome = enricher.enrich(record.value(), Instant.ofEpochMilli(record.timestamp()));
        return outcome.accepted()
                .orElseThrow(() -> new RefusedException(outcome.rejected().orElse("refused")));
    }
}
