package io.storywire.topology;

import io.storywire.events.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Articles for tests: two tellings of one event, another event, and what can happen to them. */
final class Articles {

    static final Instant PUBLISHED = Instant.parse("2023-10-13T10:00:00Z");
    static final Instant COLLECTED = Instant.parse("2023-10-13T12:00:00Z");

    private Articles() {}

    static Article dealClosed() {
        return article(
                "deal-1",
                "Microsoft completes its purchase of Activision Blizzard",
                "Microsoft has completed its $69 billion purchase of Activision Blizzard, the maker of Call of Duty, "
                        + "after Britain's Competition and Markets Authority gave its consent.\n\n"
                        + "Bobby Kotick stays as chief executive of Activision Blizzard until the end of 2023, and Phil "
                        + "Spencer of Microsoft said that the games will come to its subscription service.\n\n"
                        + "The regulator had blocked the deal in April and agreed after cloud rights went to Ubisoft.",
                "Harbour Ledger");
    }

    static Article dealRetold() {
        return article(
                "deal-2",
                "Activision Blizzard now belongs to Microsoft",
                "The $69 billion takeover of Activision Blizzard by Microsoft is done. The last hurdle fell when the "
                        + "Competition and Markets Authority in Britain approved it.\n\n"
                        + "Phil Spencer welcomed the makers of Call of Duty to Microsoft. Until the end of 2023 Bobby "
                        + "Kotick remains chief executive. Rights for cloud games went to Ubisoft, which had moved the "
                        + "regulator to give up its veto of April.",
                "Northgate Post");
    }

    static Article quake() {
        return article(
                "quake-1",
                "Strong earthquake shakes Morocco near Marrakesh",
                "An earthquake of magnitude 6.8 struck the High Atlas in Morocco late on Friday. Houses collapsed in "
                        + "villages south of Marrakesh, and people spent the night in the streets.\n\n"
                        + "King Mohammed VI ordered three days of mourning. The United States Geological Survey said it "
                        + "was the strongest in the region for more than a century.",
                "Courier of the Gulf");
    }

    static Article dealAgain() {
        return article(
                "deal-3",
                "Microsoft and Activision Blizzard: how the deal came about",
                "Microsoft and Activision Blizzard are one company since the Competition and Markets Authority gave way. The "
                        + "takeover for $69 billion brings Call of Duty to Microsoft, said Phil Spencer, and Bobby Kotick, "
                        + "chief executive of Activision Blizzard, leaves at the end of the year.\n\n"
                        + "In April the regulator of Britain had blocked the purchase. It gave its consent after Microsoft had "
                        + "left the rights for cloud games to Ubisoft.",
                "Bay Dispatch");
    }

    static Article quakeRetold() {
        return article(
                "quake-2",
                "Morocco mourns after earthquake in the High Atlas",
                "Morocco began three days of mourning that King Mohammed VI ordered after an earthquake of magnitude 6.8 in "
                        + "the High Atlas. South of Marrakesh whole villages collapsed, and rescue workers dug with their "
                        + "hands through rubble.\n\n"
                        + "It was the strongest in the region for a century, the United States Geological Survey said; people "
                        + "slept in the streets of Marrakesh for fear of another.",
                "Delta Observer");
    }

    static Article article(String id, String title, String body, String source) {
        return Article.of(id, title, body, "en", source, "https://example.com/" + id, PUBLISHED, COLLECTED);
    }

    static Article withBody(Article article, String body) {
        return article(article.articleId(), article.title(), body, article.source());
    }

    static Article retracted(Article article) {
        return Article.retraction(article.articleId(), article.url(), article.collectedAt(), "", "wrong");
    }

    /** From an archive: published at this time, or at an unknown one. */
    static Article archived(Article article, @Nullable Instant published) {
        return Article.of(
                        article.articleId(),
                        article.title(),
                        article.body(),
                        article.language(),
                        article.source(),
                        article.url(),
                        published,
                        article.collectedAt())
                .asBackfill();
    }
}
