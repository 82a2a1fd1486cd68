package io.storywire.events;

import java.util.List;

/**
 * A name that may mean several known entities, of which none leads clearly enough. It is linked to none of them.
 *
 * @param mentions   where it stands, in order of the text, at most twenty
 * @param candidates whom it may mean, likeliest first, at most five
 */
public record AmbiguousName(List<Mention> mentions, List<Candidate> candidates) {

    /**
     * An entity that may be meant.
     *
     * @param entity which
     * @param score  its share of what speaks for all of them, in [0, 1]
     */
    public record Candidate(EntityRef entity, double score) {

        /** @throws IllegalArgumentException if the entity is missing or the score out of range */
        public Candidate {
            entity = Checks.required(entity, "entity");
            score = Checks.share(score, "score");
        }
    }

    /** Copies the lists. */
    public AmbiguousName {
        mentions = Checks.list(mentions);
        candidates = Checks.list(candidates);
    }
}
