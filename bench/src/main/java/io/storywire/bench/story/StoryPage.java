package io.storywire.bench.story;

import io.storywire.events.EnrichedArticle;
import io.storywire.events.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page that shows how well stories were found, and the worst errors, each with both texts and the evidence. */
final class StoryPage {

    private static final int WORST = 25;
    private static final int LEAD = 320;

    private static final String STYLE =
            """
            body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b}
            table{border-collapse:collapse;margin:1rem 0}td,th{padding:.25rem .7rem;text-align:right;border-bottom:1px solid #ddd}
            td:first-child,th:first-child{text-align:left}
            .error{border:1px solid #ccc;border-radius:6px;margin:1rem 0;padding:.6rem 1rem}
            .sides{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem}
            @media(max-width:45rem){.sides{grid-template-columns:1fr}}
            .meta{color:#666;font-size:13px}h3{font-size:16px;margin:.3rem 0}b.bar{display:inline-block;height:.6em;background:#4a7bb5}
            """;

    private final StringBuilder html = new StringBuilder();

    private StoryPage() {}

    static String of(List<StoryEvaluation> evaluations) {
        StoryPage page = new StoryPage();
        page.line("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">");
        page.line("<meta name=\"viewport\" content=\"width=device-width\"><title>Stories found</title>");
        page.line("<style>" + STYLE + "</style><h1>Stories found in labelled articles</h1>");
        page.table(evaluations);
        evaluations.forEach(page::set);
        return page.html.append("</html>\n").toString();
    }

    private void table(List<StoryEvaluation> evaluations) {
        line("<table><tr><th>set<th>articles<th>labels<th>stories<th>B3 precision<th>recall<th>F1"
                + "<th>pairs precision<th>recall<th>F1<th>false joins<th>missed<th>false merges</tr>");
        for (StoryEvaluation evaluation : evaluations) {
            Quality quality = evaluation.quality();
            line(String.format(
                    Locale.ROOT,
                    "<tr><td>%s<td>%d<td>%d<td>%d<td>%.3f<td>%.3f<td><b>%.3f</b><td>%.3f<td>%.3f<td><b>%.3f</b>"
                            + "<td>%d<td>%d<td>%d</tr>",
                    text(evaluation.name()),
                    quality.articles(),
                    quality.labels(),
                    quality.stories(),
                    quality.precision(),
                    quality.recall(),
                    quality.f1(),
                    quality.pairPrecision(),
                    quality.pairRecall(),
                    quality.pairF1(),
                    count(evaluation, StoryError.Kind.FALSE_JOIN),
                    count(evaluation, StoryError.Kind.MISSED),
                    count(evaluation, StoryError.Kind.FALSE_MERGE)));
        }
        line("</table>");
    }

    private static long count(StoryEvaluation evaluation, StoryError.Kind kind) {
        return evaluation.errors().stream().filter(error -> error.kind() == kind).count();
    }

    private void set(StoryEvaluation evaluation) {
        for (StoryError.Kind kind : StoryError.Kind.values()) {
            List<StoryError> worst = evaluation.errors().stream()
                    .filter(error -> error.kind() == kind)
                    .sorted(Comparator.comparingDouble(StoryError::sureness)
                            .reversed()
                            .thenComparing(StoryError::article))
                    .limit(WORST)
                    .toList();
            if (!worst.isEmpty()) {
                line("<h2>" + text(evaluation.name()) + ": " + kind.words() + ", worst first</h2>");
                worst.forEach(error -> error(evaluation, error));
            }
        }
    }

    private void error(StoryEvaluation evaluation, StoryError error) {
        line("<div class=\"error\"><div class=\"sides\">");
        side("article", evaluation.articles().get(error.article()));
        side(
                error.kind() == StoryError.Kind.MISSED ? "first of its own story" : "first of the other story",
                evaluation.articles().get(error.other()));
        line("</div>");
        evidence(error.evidence());
        line("</div>");
    }

    private void side(String what, LabelledArticle labelled) {
        EnrichedArticle article = labelled.article();
        String body = article.body().length() > LEAD ? article.body().substring(0, LEAD) + " …" : article.body();
        line("<div><div class=\"meta\">" + what + " · " + text(labelled.story()) + " · " + text(article.publisher())
                + " · " + (article.published() == null ? "no date" : article.published()) + "</div>");
        line("<h3>" + text(article.title()) + "</h3>" + text(body) + "</div>");
    }

    private void evidence(Evidence evidence) {
        line(String.format(
                Locale.ROOT,
                "<p>score <b>%.2f</b>, threshold %.2f%s</p>",
                evidence.score(),
                evidence.threshold(),
                evidence.runnerUp() == null
                        ? ""
                        : String.format(
                                Locale.ROOT, ", next best %.2f", evidence.runnerUp().score())));
        line("<table>");
        for (Map.Entry<String, Double> view : evidence.views().entrySet()) {
            line(String.format(
                    Locale.ROOT,
                    "<tr><td>%s<td>%.2f<td style=\"text-align:left;width:12rem\"><b class=\"bar\" style=\"width:%.0f%%\"></b></tr>",
                    text(view.getKey()),
                    view.getValue(),
                    100 * Math.min(1, view.getValue())));
        }
        line("</table>");
        list("shared entities", evidence.sharedEntities());
        list("shared terms", evidence.sharedTerms());
        list("shared numbers", evidence.sharedNumbers());
        list("against", evidence.against());
    }

    private void list(String what, List<String> values) {
        if (!values.isEmpty()) {
            line("<p class=\"meta\">" + what + ": " + text(String.join(", ", values)) + "</p>");
        }
    }

    private void line(String text) {
        html.append(text).append('\n');
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
