package io.storywire.events;

import java.util.List;

/**
 * An entity in an article.
 *
 * @param entity   which
 * @param role     what it does there
 * @param salience how much the article is about it, in [0, 1]
 * @param mentions where it stands, in order of the text; empty when only a hint (a ticker) names it
 */
public record ArticleEntity(EntityRef entity, Role role, double salience, List<Mention> mentions) {

    /** What an entity does in an article. */
    public enum Role {
        /** The article is about it. */
        SUBJECT,
        /** It occurs. */
        MENTIONED,
        /** The news is taken from it; not a subject. */
        CITED_SOURCE,
        /** It published the article; not a subject. */
        PUBLISHER,
        /** It wrote the article; not a subject. */
        AUTHOR
    }

    /** @throws IllegalArgumentException if the entity is missing or salience is out of range */
    public ArticleEntity {
        entity = Checks.required(entity, "entity");
        role = role == null ? Role.MENTIONED : role;
        salience = Checks.share(salience, "salience");
        mentions = Checks.list(mentions);
    }

    /** Whether the story is about it: only subjects and mentioned entities get entity events. */
    public boolean concerned() {
        return role == Role.SUBJECT || role == Role.MENTIONED;
    }
}
