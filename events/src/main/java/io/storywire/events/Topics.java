package io.storywire.events;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The topics under one prefix. The prefix, {@code news.} by default, lets several installations share a cluster.
 *
 * @param prefix what every name starts with, such as {@code news.}
 */
public record Topics(String prefix) {

    /** The topics with the default prefix. */
    public static final Topics DEFAULT = new Topics("news.");

    private static final String LEGAL = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}";

    /** @throws IllegalArgumentException if Kafka would not take such names, or metrics would confuse them */
    public Topics {
        if (!Checks.text(prefix).matches(LEGAL)) {
            throw new IllegalArgumentException(
                    "a topic prefix must have 1 to 50 of A-Z a-z 0-9 . - and begin with a letter or digit, was \""
                            + prefix + "\"");
        }
    }

    /** Articles as published, by article id. */
    public Topic<String, Article> articles() {
        return topic("articles", Article.class);
    }

    /** Articles of archives, by article id; they wait here until the live stream has room for them. */
    public Topic<String, Article> backfill() {
        return topic("articles.backfill", Article.class);
    }

    /** Articles with what they say made explicit, by article id. */
    public Topic<String, EnrichedArticle> enriched() {
        return topic("articles.enriched", EnrichedArticle.class);
    }

    /** The verdict on every article, by article id. */
    public Topic<String, Report> reports() {
        return topic("reports", Report.class);
    }

    /** Stories, by story id; compacted. */
    public Topic<String, Story> stories() {
        return topic("stories", Story.class);
    }

    /** Every entity event of all entities, by entity id. */
    public Topic<String, EntityEvent> entities() {
        return topic("entities", EntityEvent.class);
    }

    /** Which entities have a topic of their own, by entity id; compacted. */
    public Topic<String, EntityTopic> entityIndex() {
        return topic("entities.index", EntityTopic.class);
    }

    /** Additions to the catalogue, by entity id; compacted. */
    public Topic<String, CatalogueEntry> catalogue() {
        return topic("catalogue", CatalogueEntry.class);
    }

    /** What could not be read or failed, by original key; the original bytes, headers say why. */
    public Topic<byte[], byte[]> deadLetters() {
        return new Topic<>(prefix + "dead-letters", Serdes.ByteArray(), Serdes.ByteArray());
    }

    /** The topic of one entity, by story id. */
    public Topic<String, EntityEvent> entity(String slug) {
        return topic("entity." + slug, EntityEvent.class);
    }

    /** What the name of every entity topic starts with. */
    public String entityPrefix() {
        return prefix + "entity.";
    }

    /** All topics but those of single entities. */
    public List<Topic<?, ?>> all() {
        return List.of(
                articles(),
                backfill(),
                enriched(),
                reports(),
                stories(),
                entities(),
                entityIndex(),
                catalogue(),
                deadLetters());
    }

    private <E extends Event> Topic<String, E> topic(String name, Class<E> type) {
        return new Topic<>(prefix + name, Serdes.String(), new JsonSerde<>(type));
    }
}
