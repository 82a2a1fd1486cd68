package io.storywire.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One full example of each event. */
final class Samples {

    static final Instant TIME = Instant.parse("2025-12-04T08:10:52Z");
    static final EntityRef OPENAI = new EntityRef("Q21708200", "OpenAI", EntityType.ORGANISATION);
    static final EntityRef ALTMAN = new EntityRef("sw-sam-altman", "Sam Altman", EntityType.PERSON);
    static final CitedSource WSJ = new CitedSource(
            "Q164746", "The Wall Street Journal", CitedSource.Kind.ORIGIN, "The Wall Street Journal reported it.");

    private Samples() {}

    static Article article() {
        return new Article(
                "a1",
                Article.Status.PUBLISHED,
                "Altman looks at rockets",
                "A summary.",
                "## Section\n\nSam Altman spoke to Stoke Space.",
                "en",
                "Harbour Ledger",
                "https://harbour-ledger.example/1",
                TIME,
                TIME.plusSeconds(60),
                "Ann Example",
                List.of("OpenAI.NA"),
                "003_x.txt",
                "",
                false);
    }

    static EnrichedArticle enriched() {
        return new EnrichedArticle(
                "a1",
                Article.Status.PUBLISHED,
                "003_x.txt",
                "Altman looks at rockets",
                "Sam Altman spoke to Stoke Space.",
                "Sam Altman spoke to Stoke Space.",
                "en",
                0.99,
                Kind.NEWS,
                0.9,
                "Ann Example",
                "Harbour Ledger",
                "https://harbour-ledger.example/1",
                TIME,
                TIME,
                TIME.plusSeconds(60),
                List.of(new Removal(0, 12, "navigation")),
                List.of(new ArticleEntity(
                        ALTMAN,
                        ArticleEntity.Role.SUBJECT,
                        0.8,
                        List.of(new Mention(Mention.Field.BODY, 0, 10, "Sam Altman")))),
                List.of(WSJ),
                List.of(new Figure(Figure.Kind.MONEY, "1000000000", "USD", "$1 billion", 12)),
                List.of(new Quote("over time", "Sam Altman", 20)),
                List.of("rocket"),
                List.of("OpenAI.NA"),
                "",
                false,
                List.of(new AmbiguousName(
                        List.of(new Mention(Mention.Field.BODY, 20, 25, "Space")),
                        List.of(new AmbiguousName.Candidate(OPENAI, 0.6), new AmbiguousName.Candidate(ALTMAN, 0.4)))));
    }

    static Evidence evidence() {
        return new Evidence(
                0.71,
                0.5,
                new TreeMap<>(Map.of("words", 0.4, "entities", 0.8)),
                List.of("Sam Altman"),
                List.of("rocket"),
                List.of("2015"),
                List.of(),
                new Evidence.RunnerUp("s-other", 0.08),
                0.1,
                0.2,
                List.of("quote: over time"));
    }

    static Report report() {
        return new Report(
                "a1",
                "003_x.txt",
                Article.Status.PUBLISHED,
                1,
                Relation.DEVELOPMENT,
                "s1",
                "a0",
                evidence(),
                "Altman looks at rockets",
                "Harbour Ledger",
                "https://harbour-ledger.example/1",
                "en",
                Kind.NEWS,
                List.of(WSJ),
                TIME,
                TIME,
                TIME.plusSeconds(60),
                true,
                "",
                "",
                "");
    }

    static Story story() {
        return new Story(
                "s1",
                2,
                Story.State.OPEN,
                "Altman looks at rockets",
                "en",
                2,
                List.of(new Story.Member("a0", Relation.NEW, "Northgate Post")),
                List.of("Northgate Post"),
                1,
                List.of(OPENAI),
                List.of("The Wall Street Journal"),
                TIME,
                TIME.plusSeconds(3600),
                "");
    }

    static EntityEvent entityEvent() {
        return new EntityEvent(
                ALTMAN,
                EntityRelation.NEW,
                "s1",
                1,
                "Altman looks at rockets",
                "",
                new EntityEvent.ArticleRef(
                        "a1",
                        "Altman looks at rockets",
                        "Sam Altman spoke to Stoke Space.",
                        "https://harbour-ledger.example/1",
                        "Harbour Ledger",
                        "en",
                        TIME,
                        TIME,
                        Article.Status.PUBLISHED,
                        ""),
                ArticleEntity.Role.SUBJECT,
                0.8,
                List.of(new EntityEvent.Sentence(Mention.Field.BODY, 0, "Sam Altman spoke to Stoke Space.")),
                List.of(),
                List.of(OPENAI),
                List.of(WSJ),
                1,
                true);
    }

    static CatalogueEntry catalogueEntry() {
        return new CatalogueEntry(
                OPENAI, List.of("Open AI"), List.of("OAI"), List.of("OPENAI"), List.of("chatbot"), TIME);
    }

    static EntityTopic entityTopic() {
        return new EntityTopic(OPENAI, "news.entity.openai", EntityTopic.State.OPEN, TIME);
    }

    static List<Event> all() {
        return List.of(article(), enriched(), report(), story(), entityEvent(), entityTopic(), catalogueEntry());
    }
}
