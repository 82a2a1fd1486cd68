package io.storywire.topology;

import io.storywire.events.Article;
import io.storywire.report.Brief;
import io.storywire.report.Remembered;
import io.storywire.report.Telling;
import io.storywire.report.Telling.Standing;
import io.storywire.report.Told;
import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.SeenArticle;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import io.storywire.story.StoryState;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Gives every article its story. An archive tells stories of its own time, beside the live ones ({@link Engines}); what it
 * has from within the live window is judged with the live ones, but never changes an article that is known from there; what
 * has no date there is taken to be of the time that the archive has reached. One partition holds whole shards, so articles of a shard are judged in one order. The
 * engine lives in memory and is rebuilt from {@value #STATES} when a task starts; what it decides is written before
 * it is forwarded.
 *
 * @param model     weights and threshold of the engine
 * @param limits    bounds of the engine
 * @param retention how long an article is remembered, so that it is known when it comes again
 */
record AssignStories(StoryModel model, StoryLimits limits, Duration retention)
        implements ProcessorSupplier<String, Brief, String, Telling> {

    /** Stories by shard and story id. */
    static final String STATES = "stories";

    /** Who has been told of a story, by story id. */
    static final String TOLD = "told-entities";

    /** What is remembered of articles, by article id. */
    static final String SEEN = "seen-articles";

    /** Shards of withdrawn articles, by article id. */
    static final String RETRACTED = "retracted-articles";

    private static final Duration FORGET_EVERY = Duration.ofHours(6);

    @Override
    public Set<StoreBuilder<?>> stores() {
        // in this order: that of Set.of differs from run to run, and would show in the description
        return new LinkedHashSet<>(List.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STATES), Serdes.String(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(TOLD), Serdes.String(), new InternalSerde<>(Told.class)),
                Stores.timestampedKeyValueStoreBuilder(
                        Stores.persistentTimestampedKeyValueStore(SEEN), Serdes.String(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(RETRACTED), Serdes.String(), Serdes.String())));
    }

    @Override
    public Processor<String, Brief, String, Telling> get() {
        return new Assigning();
    }

    private final class Assigning implements Processor<String, Brief, String, Telling> {

        private ProcessorContext<String, Telling> context;
        private KeyValueStore<String, Told> told;
        private SeenArticles seen;
        private Engines engines;
        private Retractions retractions;

        @Override
        public void init(ProcessorContext<String, Telling> context) {
            this.context = context;
            this.told = context.getStateStore(TOLD);
            this.seen = new SeenArticles(context.getStateStore(SEEN));
            this.engines = new Engines(context.getStateStore(STATES), model, limits);
            this.retractions = new Retractions(context.getStateStore(RETRACTED), seen);
            context.schedule(FORGET_EVERY, PunctuationType.STREAM_TIME, this::forget);
        }

        private void forget(long now) {
            seen.forgetOlderThan(now - retention.toMillis());
            retractions.forget();
        }

        @Override
        public void process(Record<String, Brief> record) {
            Telling telling;
            try {
                telling = assign(record);
            } catch (RuntimeException e) {
                engines.reload(); // the stores are right; what is in memory may have gone ahead of them
                retractions.reload();
                throw e;
            }
            context.forward(record.withValue(telling).withHeaders(Origin.unmark(record.headers())));
        }

        private Telling assign(Record<String, Brief> record) {
            Brief brief = record.value();
            String articleId = brief.article().articleId();
            Optional<Remembered> known = seen.remembered(articleId);
            Optional<SeenArticle> before = known.map(Remembered::article);
            String shard = shard(record, before);
            boolean withdrawn = brief.status() == Article.Status.RETRACTED;
            Fingerprint print = Fingerprint.fromBytes(brief.fingerprint());
            Optional<SeenArticle> original =
                    withdrawn ? Optional.empty() : retractions.originalOf(record.key(), print, before);
            Decision decision =
                    withdrawn ? retract(shard, brief, before) : judge(shard, brief, print, before, original);
            Standing standing = retractions.standing(record.key(), decision.remember(), original);
            Telling telling = Telling.of(brief, decision, known, standing, new Stored(shard));

            engines.save(shard, decision);
            if (withdrawn) {
                retractions.add(record.key(), decision.remember());
            } else if (!decision.remember().retracted()) {
                retractions.remove(record.key(), articleId);
            }
            telling.told()
                    .forEach((storyId, is) -> told.put(storyId, is.entities().isEmpty() ? null : is));
            seen.put(Remembered.after(brief, decision, known), record.timestamp());
            decision.moved().forEach(seen::put);
            return telling;
        }

        /** Where the story of an article is, or would be: an archive's past has a place of its own. */
        private String shard(Record<String, Brief> record, Optional<SeenArticle> before) {
            String live = record.key();
            String archive = Engines.archiveOf(live);
            if (before.isPresent()) {
                return engines.holds(archive, before.get().storyId()) ? archive : live;
            }
            return record.value().backfill() && isPast(record) ? archive : live;
        }

        private boolean isPast(Record<String, Brief> record) {
            var article = record.value().article();
            boolean dated = article.eventTime().equals(article.published());
            Instant collected = Instant.ofEpochMilli(record.timestamp());
            return !dated || engines.of(record.key()).isPast(article.eventTime(), collected);
        }

        private Decision judge(
                String shard,
                Brief brief,
                Fingerprint print,
                Optional<SeenArticle> before,
                Optional<SeenArticle> original) {
            StoryEngine engine = engines.of(shard);
            boolean knownLive = brief.backfill() && before.isPresent() && !Engines.isArchive(shard);
            boolean undated = Engines.isArchive(shard) && !print.dated();
            Fingerprint timed = undated ? print.undatedAt(engine.now(print.eventTime())) : print;
            return knownLive ? engine.repeat(before.get()) : engine.assign(timed, before, original, seen);
        }

        private Decision retract(String shard, Brief brief, Optional<SeenArticle> before) {
            SeenArticle withdrawn = before.orElseThrow(() -> new RefusedException(ShardArticles.UNKNOWN));
            StoryEngine engine = engines.of(shard);
            Instant now = brief.article().eventTime();
            return engine.retract(withdrawn, Engines.isArchive(shard) ? engine.now(now) : now);
        }

        /** The stores as they are before a decision is written. */
        private final class Stored implements Telling.Before {

            private final String shard;

            Stored(String shard) {
                this.shard = shard;
            }

            @Override
            public Optional<StoryState> story(String storyId) {
                return engines.stored(shard, storyId);
            }

            @Override
            public Told told(String storyId) {
                Told stored = told.get(storyId);
                return stored == null ? Told.NOBODY : stored;
            }

            @Override
            public Remembered article(String articleId) {
                return seen.remembered(articleId).orElseThrow();
            }
        }
    }
}
