package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.Enricher;
import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.events.Article;
import io.storywire.events.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that differ in a score, a number, a name or a date alone, on their way through enrichment and the whole engine. */
class TemplatedTextsTest {

    private static final Instant START = Instant.parse("2025-03-01T08:00:00Z");
    private static final Enricher ENRICHER = new Enricher(CatalogueNameReader.standard());

    /** A template with its values. */
    record Template(String name, String title, String body, List<List<String>> values) {

        String fill(String text, int i) {
            String filled = text;
            for (int k = 0; k < values.get(i).size(); k++) {
                filled = filled.replace(
                        "{" + (char) ('a' + k) + "}", values.get(i).get(k));
            }
            return filled;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void aTemplatedTextOfAnotherEventIsNoCopy(Template template) {
        for (int i = 0; i < template.values().size(); i++) {
            for (int j = 0; j < template.values().size(); j++) {
                if (i != j) {
                    Relation relation = relation(template, i, template, j);
                    assertThat(relation).as("text %d after text %d", j, i).isNotEqualTo(Relation.COPY);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void theSameTemplatedTextUnderAnotherHeadlineIsACopy(Template template) {
        Template renamed = new Template("", template.title() + ", we learn", template.body(), template.values());

        assertThat(relation(template, 0, renamed, 0)).isEqualTo(Relation.COPY);
    }

    @Test
    void thereAreAtLeastFortyPairs() throws IOException {
        assertThat(templates()
                        .mapToInt(template ->
                                template.values().size() * (template.values().size() - 1) / 2)
                        .sum())
                .isGreaterThanOrEqualTo(40);
    }

    /** How the second text relates to its story when the first was there before it. */
    private static Relation relation(Template first, int i, Template second, int j) {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        Map<String, SeenArticle> seen = new HashMap<>();
        Decision before = engine.assign(print("first", first, i), Optional.empty());
        seen.put("first", before.remember());
        return engine.assign(print("second", second, j), Optional.empty(), id -> Optional.ofNullable(seen.get(id)))
                .relation();
    }

    private static Fingerprint print(String id, Template template, int i) {
        Instant time = START.plus(Duration.ofHours(3L * i));
        Article article = Article.of(
                id,
                template.fill(template.title(), i),
                template.fill(template.body(), i),
                "en",
                id + ".example",
                "",
                time,
                time);
        return Fingerprinter.of(ENRICHER.enrich(article, time).accepted().orElseThrow());
    }

    static Stream<Template> templates() throws IOException {
        List<Template> templates = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(TemplatedTextsTest.class.getResourceAsStream("templated.txt"))) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String[] blocks = all.split("(?m)^== ");
            for (String block : List.of(blocks).subList(1, blocks.length)) {
                List<String> lines = block.lines().toList();
                templates.add(new Template(
                        lines.get(0),
                        lines.get(1).substring("title: ".length()),
                        lines.get(2).substring("body: ".length()),
                        lines.stream()
                                .skip(3)
                                .map(line -> List.of(line.split(" \\| ")))
                                .toList()));
            }
        }
        return templates.stream();
    }
}
