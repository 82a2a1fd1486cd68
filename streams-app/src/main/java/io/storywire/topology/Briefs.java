package io.storywire.topology;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.events.EnrichedArticle;
import io.storywire.report.Brief;
import org.apache.kafka.common.serialization.Serde;

/** Briefs on their way to the story stage. */
final class Briefs {

    /** How briefs travel in the repartition topic. */
    static final Serde<Brief> SERDE = new InternalSerde<>(Brief.class);

    private Briefs() {}

    static Brief of(EnrichedArticle article) {
        return Brief.of(article, Fingerprinter.of(article).toBytes());
    }

    /** What is clustered together: one language. */
    static String shard(Brief brief) {
        return brief.article().language();
    }
}
