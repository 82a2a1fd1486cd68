package io.storywire.cli;

import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which events of an entity a person wants to see: those that fit every filter that is given. */
final class TailFilter {

    @Option(
            names = "--relation",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}. Several separated by commas, or repeated.")
    private List<EntityRelation> relations = new ArrayList<>();

    @Option(
            names = "--publisher",
            paramLabel = "TEXT",
            description = "Only reports of publishers with this in their name, whatever its case. May be repeated.")
    private List<String> publishers = new ArrayList<>();

    @Option(
            names = "--min-publishers",
            paramLabel = "N",
            description = "Only when at least so many independent publishers report the story.")
    private int leastPublishers;

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "CODE",
            description = "Only reports in these languages, such as en,de. May be repeated.")
    private List<String> languages = new ArrayList<>();

    boolean wants(EntityEvent event) {
        String publisher = event.article().publisher().toLowerCase(Locale.ROOT);
        return (relations.isEmpty() || relations.contains(event.relation()))
                && (publishers.isEmpty()
                        || publishers.stream().anyMatch(text -> publisher.contains(text.toLowerCase(Locale.ROOT))))
                && event.independentPublishers() >= leastPublishers
                && (languages.isEmpty()
                        || languages.stream().anyMatch(event.article().language()::equalsIgnoreCase));
    }
}
