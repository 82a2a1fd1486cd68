package io.storywire.cli;

import io.storywire.events.Article;
import io.storywire.events.CitedSource;
import io.storywire.events.Evidence;
import io.storywire.events.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words why an article has its story and its relation. */
final class Reason {

    private static final int MOST_SHARED = 6;
    private static final int MOST_ADDED = 3;

    private Reason() {}

    /**
     * The reason.
     *
     * @param parent headline of the article that it was compared with, {@code ""} if there is none
     */
    static String of(Report report, String parent) {
        if (report.status() == Article.Status.RETRACTED) {
            return "withdrawn by its publisher";
        }
        if (!report.splitFrom().isEmpty()) {
            return report.relation() + ": "
                    + String.join("; ", report.evidence().against()) + cites(report);
        }
        String text =
                switch (report.relation()) {
                    case NEW -> "first report" + nextBest(report.evidence());
                    case REPLAY -> "the same article again";
                    case COPY -> copy(report.evidence(), parent);
                    case RETELLING -> same(report.evidence(), parent);
                    case DEVELOPMENT -> same(report.evidence(), parent) + adds(report.evidence());
                };
        return (report.revision() > 1 ? "revised (" + report.revision() + "); " : "") + text + cites(report);
    }

    private static String copy(Evidence evidence, String parent) {
        return String.format(
                Locale.ROOT,
                "near-identical to \"%s\": resemblance %.2f, containment %.2f",
                parent,
                evidence.resemblance(),
                evidence.containment());
    }

    private static String same(Evidence evidence, String parent) {
        List<String> shared = new ArrayList<>(evidence.sharedEntities());
        evidence.sharedTerms().stream().filter(term -> !within(term, shared)).forEach(shared::add);
        shared.addAll(evidence.sharedNumbers());
        return "same story as \"" + parent + "\": "
                + String.join(", ", shared.subList(0, Math.min(MOST_SHARED, shared.size())))
                + String.format(Locale.ROOT, "; score %.2f, threshold %.2f", evidence.score(), evidence.threshold())
                + nextBest(evidence);
    }

    private static boolean within(String term, List<String> names) {
        String lower = term.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(lower));
    }

    private static String nextBest(Evidence evidence) {
        if (evidence.runnerUp() == null) {
            return "";
        }
        return String.format(
                Locale.ROOT, ", next best %.2f", evidence.runnerUp().score());
    }

    private static String adds(Evidence evidence) {
        List<String> added = evidence.added();
        if (added.isEmpty()) {
            return "";
        }
        String rest = added.size() > MOST_ADDED ? " and " + (added.size() - MOST_ADDED) + " more" : "";
        return "; adds " + String.join(", ", added.subList(0, Math.min(MOST_ADDED, added.size()))) + rest;
    }

    private static String cites(Report report) {
        List<String> names =
                report.citedSources().stream().map(CitedSource::name).distinct().toList();
        return names.isEmpty() ? "" : "; cites " + String.join(", ", names);
    }
}
