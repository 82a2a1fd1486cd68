package io.storywire.cli;

import io.storywire.entity.route.Slug;
import io.storywire.events.Topics;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Finds the topic that a person means: by full name, by slug, or by any name or id that the catalogue or the index has. */
final class EntityTopicNames {

    private static final int MOST_LISTED = 20;

    private EntityTopicNames() {}

    /**
     * The topic, {@code ""} if there is none.
     *
     * @param existing  names of all topics on the broker
     * @param entities  asked only when neither topic name nor slug fits
     */
    static String find(String wanted, Topics topics, Set<String> existing, Supplier<WantedEntities> entities) {
        if (existing.contains(wanted)) {
            return wanted;
        }
        String direct = topics.entityPrefix() + Slug.of(wanted);
        if (existing.contains(direct)) {
            return direct;
        }
        return entities.get()
                .candidates(wanted)
                .filter(existing::contains)
                .findFirst()
                .orElse("");
    }

    /** Says what there is instead. */
    static String notFound(String wanted, Topics topics, Set<String> existing) {
        Set<String> there = new TreeSet<>();
        existing.stream()
                .filter(name -> name.startsWith(topics.entityPrefix()))
                .map(name -> name.substring(topics.entityPrefix().length()))
                .forEach(there::add);
        String some = String.join(", ", there.stream().limit(MOST_LISTED).toList());
        String rest = there.size() > MOST_LISTED ? " and " + (there.size() - MOST_LISTED) + " more" : "";
        return "no topic for \"" + wanted + "\" yet; " + (there.isEmpty() ? "there is none at all" : "there are ")
                + some + rest;
    }
}
