package io.storywire.enrich;

import io.storywire.events.EnrichedArticle;
import java.util.Optional;

/** What became of an article: enriched, or rejected with a reason. */
public sealed interface Outcome {

    /** The enriched article, when there is one. */
    default Optional<EnrichedArticle> accepted() {
        return Optional.empty();
    }

    /** Why there is none. */
    default Optional<String> rejected() {
        return Optional.empty();
    }

    /** There is something to report. */
    record Accepted(EnrichedArticle article) implements Outcome {
        @Override
        public Optional<EnrichedArticle> accepted() {
            return Optional.of(article);
        }
    }

    /** There is no news in it; the reason is one line for people. */
    record Rejected(String reason) implements Outcome {
        @Override
        public Optional<String> rejected() {
            return Optional.of(reason);
        }
    }
}
