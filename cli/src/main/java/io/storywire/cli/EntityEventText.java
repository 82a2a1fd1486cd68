package io.storywire.cli;

import io.storywire.events.Article;
import io.storywire.events.CitedSource;
import io.storywire.events.EntityEvent;
import java.util.List;

/** An entity event as a person reads it. */
final class EntityEventText {

    private EntityEventText() {}

    static String of(EntityEvent event) {
        var article = event.article();
        var text = new StringBuilder()
                .append(event.relation())
                .append("  ")
                .append(article.eventTime())
                .append("  ")
                .append(event.headline())
                .append("\n    ")
                .append(article.title())
                .append(article.publisher().isEmpty() ? "" : " (" + article.publisher() + ")");
        List<String> sources =
                event.citedSources().stream().map(CitedSource::name).distinct().toList();
        line(text, "cites", sources);
        line(text, "adds", event.added());
        event.sentences().stream().limit(1).forEach(s -> line(text, "says", List.of(s.text())));
        if (event.article().status() == Article.Status.RETRACTED) {
            line(text, "withdrawn", List.of(event.article().reason()));
        }
        if (!event.mergedInto().isEmpty()) {
            line(text, "goes on as", List.of(event.mergedInto()));
        }
        int publishers = event.independentPublishers();
        String reported = publishers + (publishers == 1 ? " publisher" : " publishers");
        line(text, "story", List.of(event.storyId(), reported));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, List<String> values) {
        if (!values.isEmpty()) {
            text.append("\n    ").append(label).append(": ").append(String.join(", ", values));
        }
    }
}
