package io.storywire.bench.entity;

import io.storywire.bench.entity.LinkSet.Document;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.entity.LinkCandidate;
import io.storywire.entity.NameReader.CleanText;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.events.EntityRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that the catalogue alone does not decide, with what they mean, to learn from. */
final class LinkSamples {

    /**
     * One name.
     *
     * @param candidates the features of what it may mean
     * @param right      which of them it means, -1 for none
     */
    record Sample(List<double[]> candidates, int right) {}

    private LinkSamples() {}

    /** Our own sentences with names that may mean several things. */
    static List<Sample> own(CatalogueNameReader reader) throws IOException {
        var samples = new ArrayList<Sample>();
        for (String[] fields : lines("ambiguous.tsv")) {
            int at = fields[0].lastIndexOf(fields[1]);
            Optional<String> meant = bestKnown(reader, fields[2]);
            samples.addAll(of(reader, fields[0], candidate -> {
                boolean there = candidate.start() == at && candidate.end() == at + fields[1].length();
                return there ? Optional.of(meant.equals(Optional.of(candidate.entityId()))) : Optional.empty();
            }));
        }
        return samples;
    }

    /** Our own English sentences with cited sources: the names of news organisations that they name as sources. */
    static List<Sample> cited(CatalogueNameReader reader) throws IOException {
        var samples = new ArrayList<Sample>();
        for (String[] fields : lines("sources.tsv")) {
            Set<String> cited = Stream.of(fields[2].split("; ", -1))
                    .flatMap(source -> bestKnown(reader, source.substring(source.indexOf(':') + 1)).stream())
                    .collect(Collectors.toSet());
            if (fields[1].equals("en")) {
                of(reader, fields[0], candidate -> Optional.of(cited.contains(candidate.entityId()))).stream()
                        .filter(sample -> sample.right() >= 0)
                        .forEach(samples::add);
            }
        }
        return samples;
    }

    private static List<String[]> lines(String file) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(LinkSamples.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static Optional<String> bestKnown(CatalogueNameReader reader, String name) {
        return reader.catalogue().named(name).stream()
                .map(KnownEntity::ref)
                .filter(ref -> ref.name().equals(name))
                .map(EntityRef::entityId)
                .findFirst();
    }

    /** The names of a set that stand where something is marked. */
    static List<Sample> marked(CatalogueNameReader reader, Path file) throws IOException {
        var score = new LinkScore(reader.catalogue(), reader);
        var samples = new ArrayList<Sample>();
        for (Document document : LinkSet.read(file)) {
            samples.addAll(of(reader, document.text(), candidate -> score.isMeant(candidate, document)));
        }
        return samples;
    }

    /** @param meant whether a candidate is meant; empty if that is not known */
    private static List<Sample> of(
            CatalogueNameReader reader, String text, Function<LinkCandidate, Optional<Boolean>> meant) {
        Map<Integer, List<LinkCandidate>> byPlace = new LinkedHashMap<>();
        for (LinkCandidate candidate : reader.candidates(new CleanText("", text, "en", "", "", List.of()))) {
            byPlace.computeIfAbsent(candidate.start(), start -> new ArrayList<>())
                    .add(candidate);
        }
        var samples = new ArrayList<Sample>();
        for (List<LinkCandidate> candidates : byPlace.values()) {
            List<Optional<Boolean>> answers = candidates.stream().map(meant).toList();
            if (answers.stream().allMatch(Optional::isPresent)) {
                samples.add(new Sample(
                        candidates.stream().map(LinkCandidate::features).toList(), answers.indexOf(Optional.of(true))));
            }
        }
        return samples;
    }
}
