package io.storywire.cli;

import io.storywire.events.Article;
import io.storywire.events.EntityRelation;
import io.storywire.events.Report;
import io.storywire.producer.PublishSummary;
import io.storywire.producer.ReadFailure;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the demo shows to a person. */
final class DemoText {

    private static final int MOST_TOPICS = 40;

    private DemoText() {}

    static String publishing(int count, Article article) {
        return String.format(Locale.ROOT, "  published %3d  %s", count, cut(article.title(), 90));
    }

    static String failed(ReadFailure failure) {
        String line = failure.line() > 0 ? ":" + failure.line() : "";
        return "  not read       " + failure.file().getFileName() + line + ": " + failure.reason();
    }

    static String published(PublishSummary summary) {
        return String.format(
                Locale.ROOT,
                "published %d articles in %.1f s (%d failed, %d skipped, %,d bytes)%n",
                summary.published(),
                summary.took().toMillis() / 1000.0,
                summary.failed(),
                summary.skipped(),
                summary.bytes());
    }

    static String arrived(Report report, DemoWatch watch) {
        String parent = cut(watch.headline(report.parentId()), 60);
        return String.format(
                Locale.ROOT,
                "%-11s  %s%n             %s",
                report.relation(),
                cut(report.title(), 100),
                Reason.of(report, parent));
    }

    static String summary(DemoResult result) {
        var text = new StringBuilder();
        DemoDocument document = DemoDocument.of(result);
        text.append("\n== ").append(document.stories().size()).append(" stories ==\n");
        document.stories().forEach(story -> story(text, story));
        text.append("\n== ").append(result.topics().size()).append(" entity topics ==\n");
        topics(text, result.topics());
        text.append("\n== ").append(document.deadLetters().size()).append(" errors and dead letters ==\n");
        document.deadLetters()
                .forEach(letter -> text.append(String.format(
                        "%s%s  [%s]  %s%n",
                        letter.file(), letter.line() > 0 ? ":" + letter.line() : "", letter.stage(), letter.reason())));
        text.append(String.format("%n%d articles, %d lost%n", document.articles(), document.lost()));
        return text.toString();
    }

    static String howToConnect(String bootstrapServers) {
        return "\nRead it with any Kafka client, for instance:\n"
                + "  ./storywire tail OPENAI --from-beginning --bootstrap-servers " + bootstrapServers + "\n"
                + "  kcat -b " + bootstrapServers + " -C -t news.entity.openai -e -f '%k %h\\n%s\\n'\n"
                + "Publish articles of your own:\n"
                + "  ./storywire publish FILE... --bootstrap-servers " + bootstrapServers + "\n"
                + "Ctrl-C stops everything.";
    }

    private static void story(StringBuilder text, DemoDocument.StoryPart story) {
        text.append("\n").append(story.headline()).append("\n");
        if (!story.entities().isEmpty()) {
            List<String> names = story.entities();
            text.append("  about ")
                    .append(String.join(", ", names.subList(0, Math.min(8, names.size()))))
                    .append(names.size() > 8 ? " and " + (names.size() - 8) + " more" : "")
                    .append("\n");
        }
        for (DemoDocument.ReportPart report : story.reports()) {
            String line = report.line() > 0 ? ":" + report.line() : "";
            text.append(String.format("  %-11s  %s%s%n", report.relation(), report.file(), line));
            text.append("               ").append(report.reason()).append("\n");
        }
    }

    private static void topics(StringBuilder text, Map<String, ? extends Map<EntityRelation, Integer>> topics) {
        topics.entrySet().stream()
                .sorted(java.util.Comparator.comparing(
                                (Map.Entry<String, ? extends Map<EntityRelation, Integer>> e) -> -total(e.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_TOPICS)
                .forEach(e -> text.append(String.format("%-50s %s%n", e.getKey(), counts(e.getValue()))));
        if (topics.size() > MOST_TOPICS) {
            text.append("and ").append(topics.size() - MOST_TOPICS).append(" more\n");
        }
    }

    private static int total(Map<EntityRelation, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String counts(Map<EntityRelation, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
