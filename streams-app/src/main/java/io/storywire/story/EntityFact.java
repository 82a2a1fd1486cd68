package io.storywire.story;

import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityRef;

/**
 * An entity that a text is about or mentions.
 *
 * @param entity   which
 * @param salience how much the text is about it, in [0, 1]
 * @param role     what it does there
 */
public record EntityFact(EntityRef entity, double salience, ArticleEntity.Role role) {

    /** Saliences are kept in steps of 1/{@value}. */
    static final int STEPS = 255;

    /** Rounds the salience to the steps in which it is stored. */
    public EntityFact {
        salience = Math.round(salience * STEPS) / (double) STEPS;
    }
}
