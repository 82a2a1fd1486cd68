package io.storywire.cli;

import io.storywire.entity.Catalogue;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.catalogue.OwnIds;
import io.storywire.entity.route.Slugs;
import io.storywire.events.CatalogueEntry;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityTopic;
import io.storywire.events.EntityType;
import io.storywire.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/** The topics of entities as the application calls them, whether they are there or not. */
final class WantedEntities {

    private final Topics topics;
    private final SortedMap<String, EntityTopic> index;
    private final Catalogue shipped = Catalogue.standard();
    private final KnownEntities known;
    private final Slugs slugs;

    /**
     * With what a running system says.
     *
     * @param changes of the catalogue, by entity id; none without a broker
     * @param index   of entity topics, by entity id; empty without a broker
     */
    WantedEntities(
            Topics topics,
            SortedMap<String, Optional<CatalogueEntry>> changes,
            SortedMap<String, Optional<EntityTopic>> index) {
        this.topics = topics;
        this.index = new TreeMap<>();
        index.forEach((id, entry) -> entry.ifPresent(there -> this.index.put(id, there)));
        this.known = new KnownEntities(shipped.entries(), changes);
        Map<String, String> given = this.index.entrySet().stream()
                .filter(entry -> entry.getValue().topic().startsWith(topics.entityPrefix()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .topic()
                        .substring(topics.entityPrefix().length())));
        this.slugs = new Slugs(shipped.entries().stream().map(KnownEntity::ref).toList(), given);
    }

    /** With what this consumer can read. */
    static WantedEntities of(Topics topics, KafkaConsumer<String, byte[]> consumer) {
        return new WantedEntities(
                topics,
                NewestEntries.of(consumer, topics.catalogue()),
                NewestEntries.of(consumer, topics.entityIndex()));
    }

    /** The topics that the index names. */
    Stream<String> listed() {
        return index.values().stream().map(EntityTopic::topic);
    }

    /**
     * The topic of the entity that a person means.
     *
     * @param wanted id or name that a catalogue or the index has, {@code ID=NAME}, or with a type any name
     * @param type   of an entity that no catalogue has
     * @throws FailedException if it is none of these, or a name of several
     */
    String topic(String wanted, @Nullable EntityType type) {
        EntityTopic listed = index.get(wanted);
        return listed != null ? listed.topic() : topics.entityPrefix() + slugs.of(entity(wanted, type));
    }

    private EntityRef entity(String wanted, @Nullable EntityType type) {
        if (known.find(wanted).isPresent() || !known.named(wanted).isEmpty()) {
            return known.theOne(wanted).entry().entity();
        }
        int equals = wanted.indexOf('=');
        if (equals > 0) {
            return new EntityRef(wanted.substring(0, equals), wanted.substring(equals + 1), EntityType.OTHER);
        }
        if (type != null) {
            return new EntityRef(OwnIds.unlisted(wanted, type), wanted, type);
        }
        return meant(wanted)
                .findFirst()
                .orElseThrow(() -> new FailedException(
                        "neither the catalogue nor the index of topics has an entity with" + " id or name \"" + wanted
                                + "\"; of one that only texts know say its --type, of any other ID=NAME"));
    }

    /** The topics of all entities that a person may mean by an id, a name or an alias, most likely first. */
    Stream<String> candidates(String wanted) {
        Stream<EntityRef> exact = Stream.concat(known.find(wanted).stream(), known.named(wanted).stream())
                .map(each -> each.entry().entity());
        return Stream.concat(exact, meant(wanted)).map(entity -> topics.entityPrefix() + slugs.of(entity));
    }

    private Stream<EntityRef> meant(String wanted) {
        return Stream.concat(
                index.values().stream()
                        .map(EntityTopic::entity)
                        .filter(entity -> entity.name().equalsIgnoreCase(wanted)
                                || entity.entityId().equals(wanted)),
                shipped.named(wanted).stream().map(KnownEntity::ref));
    }

    /** Nothing of the application is known but what is shipped. */
    static WantedEntities shipped(Topics topics) {
        return new WantedEntities(topics, new TreeMap<>(), new TreeMap<>());
    }

    /** These topics. */
    List<String> topics(List<String> wanted, @Nullable EntityType type) {
        return wanted.stream().map(name -> topic(name, type)).toList();
    }
}
