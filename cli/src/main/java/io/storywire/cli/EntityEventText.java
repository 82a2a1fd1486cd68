package io.storywire.cli;

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
        line(text, "story", List.of(event.storyId()));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, List<String> values) {
        if (!values.isEmpty()) {
            text.append("\n    ").append(label).append(": ").append(String.join(", ", values));
        }
    }
}
