package io.storywire.cli;

import io.storywire.entity.Catalogue;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.route.Slug;
import io.storywire.events.Topics;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Finds the topic that a person means: by full name, by slug, or by any name that the catalogue has. */
final class EntityTopicNames {

    private static final int MOST_LISTED = 20;

    private EntityTopicNames() {}

    /**
     * The topic, {@code ""} if there is none.
     *
     * @param existing  names of all topics on the broker
     * @param catalogue asked only when neither topic name nor slug fits
     */
    static String find(String wanted, Topics topics, Set<String> existing, Supplier<Catalogue> catalogue) {
        if (existing.contains(wanted)) {
            return wanted;
        }
        String direct = topics.entityPrefix() + Slug.of(wanted);
        if (existing.contains(direct)) {
            return direct;
        }
        return catalogue.get().named(wanted).stream()
                .map(KnownEntity::ref)
                .map(entity -> topics.entityPrefix() + Slug.of(entity.name()))
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
