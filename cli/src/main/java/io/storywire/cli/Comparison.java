package io.storywire.cli;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.Evidence;
import io.storywire.events.Relation;
import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.Nearness;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the story engine makes of two articles when there are no others: would the second join the story of the first. */
final class Comparison {

    private static final int MOST_VIEWS = 6;

    private Comparison() {}

    /** The decision with what joins and what separates, a line for each. */
    static List<String> of(EnrichedArticle first, EnrichedArticle second) {
        Fingerprint a = Fingerprinter.of(first);
        Fingerprint b = Fingerprinter.of(second);
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        Decision before = engine.assign(a, Optional.empty());
        Decision decision = engine.assign(
                b, Optional.empty(), id -> Optional.of(before.remember()).filter(seen -> id.equals(a.articleId())));
        Evidence evidence = decision.evidence();
        List<String> lines = new ArrayList<>();
        lines.add(decided(decision, evidence));
        add(
                lines,
                "apart",
                first.language().equals(second.language()) ? "" : "a running system judges each language by itself");
        add(
                lines,
                "joins",
                Stream.of(evidence.sharedEntities(), evidence.sharedTerms(), evidence.sharedNumbers())
                        .filter(list -> !list.isEmpty())
                        .map(list -> String.join(", ", list))
                        .collect(Collectors.joining("; ")));
        add(lines, "separates", String.join("; ", evidence.against()));
        lines.add(line("measured", views(evidence)));
        lines.add(line("wording", wording(a.sketch().to(b.sketch()))));
        add(lines, "adds", String.join(", ", evidence.added()));
        return lines;
    }

    private static String decided(Decision decision, Evidence evidence) {
        String score = format("score %.2f, joins from %.2f on", evidence.score(), evidence.threshold());
        return line(
                "decision",
                decision.relation() == Relation.NEW
                        ? "two stories: " + score
                        : "one story, " + decision.relation() + ": " + score);
    }

    private static String views(Evidence evidence) {
        if (evidence.views().isEmpty()) {
            return "nothing: the articles share no term";
        }
        return evidence.views().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VIEWS)
                .map(view -> format("%s %.2f", view.getKey(), view.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String wording(Nearness nearness) {
        String alike = format(
                "resemblance %.2f (copy from %.2f on), %.2f of the shorter in the longer (from %.2f on)",
                nearness.resemblance(), Nearness.COPY_RESEMBLANCE, nearness.containment(), Nearness.COPY_CONTAINMENT);
        return nearness.changed() == 0
                ? alike
                : alike + format("; %.0f %% of the facts told in the same words differ", 100 * nearness.changed());
    }

    private static void add(List<String> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add(line(name, text));
        }
    }

    private static String line(String name, String text) {
        return format("%-10s %s", name, text);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
