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
import java.util.function.Function;

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

    /** Our own sentences. */
    static List<Sample> own(CatalogueNameReader reader) throws IOException {
        var samples = new ArrayList<Sample>();
        try (var lines = new BufferedReader(new InputStreamReader(
                LinkSamples.class.getResourceAsStream("ambiguous.tsv"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] fields = line.split("\t", -1);
                int at = fields[0].lastIndexOf(fields[1]);
                Optional<String> meant = bestKnown(reader, fields[2]);
                samples.addAll(of(reader, fields[0], candidate -> {
                    if (candidate.start() != at || candidate.end() != at + fields[1].length()) {
                        return Optional.empty();
                    }
                    return Optional.of(meant.equals(Optional.of(candidate.entityId())));
                }));
            }
        }
        return samples;
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
