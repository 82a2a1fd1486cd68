package io.storywire.enrich;

import io.storywire.entity.NameReader;
import io.storywire.events.Article;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles for tests, and a reader that finds no names. */
final class Articles {

    static final Instant NOW = Instant.parse("2025-12-04T10:00:00Z");

    static final NameReader NO_NAMES = text -> new NameReader.Names(List.of(), List.of());

    private Articles() {}

    static Article of(String title, String body) {
        return of(title, body, NOW);
    }

    static Article of(String title, String body, @Nullable Instant published) {
        return Article.of("a1", title, body, "", "Example Post", "https://example.org/a1", published, NOW);
    }
}
