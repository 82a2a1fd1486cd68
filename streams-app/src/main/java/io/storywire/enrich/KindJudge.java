package io.storywire.enrich;

import io.storywire.enrich.clean.CleanText;
import io.storywire.events.Article;
import io.storywire.events.Kind;
import io.storywire.events.Removal;
import java.util.Locale;
import java.util.Set;

/** What sort of text an article is, from address, headline and text. */
final class KindJudge {

    private static final int STUB_CHARACTERS = 240;

    private static final Set<String> OPINION = Set.of(
            "opinion",
            "op-ed",
            "editorial",
            "commentary",
            "comment",
            "column",
            "opinions",
            "commentisfree",
            "kommentar",
            "meinung",
            "tribune",
            "éditorial",
            "opinión",
            "opinião",
            "commento",
            "editoriale",
            "opinie",
            "analysis");
    private static final Set<String> LIVE = Set.of("liveblog", "live-blog", "live-updates", "liveticker", "newsblog");

    private KindJudge() {}

    /** A kind and how sure that is, in [0, 1]. */
    record Judged(Kind kind, double confidence) {}

    static Judged of(Article article, CleanText text) {
        String title = text.title().toLowerCase(Locale.ROOT);
        String url = article.url().toLowerCase(Locale.ROOT);
        if (live(title, url)) {
            return new Judged(Kind.LIVE_BLOG, 0.9);
        }
        if (pressRelease(article.body(), article.source())) {
            return new Judged(Kind.PRESS_RELEASE, 0.9);
        }
        if (opinion(title, url)) {
            return new Judged(Kind.OPINION, 0.9);
        }
        if (digest(title)) {
            return new Judged(Kind.DIGEST, 0.8);
        }
        if (template(title, text.body())) {
            return new Judged(Kind.TEMPLATE, 0.8);
        }
        return stub(text) ? new Judged(Kind.STUB, 0.9) : new Judged(Kind.NEWS, 0.8);
    }

    private static boolean live(String title, String url) {
        boolean said = title.startsWith("live:")
                || title.contains("live updates")
                || title.contains("live blog")
                || title.contains("liveblog")
                || title.contains("liveticker")
                || title.endsWith("– live")
                || title.endsWith("- live")
                || title.contains("as it happened")
                || title.contains("minute by minute")
                || (title.contains("en direct") && title.startsWith("en direct"))
                || title.contains("minuto a minuto");
        return said || hasPart(url, LIVE) || url.contains("/live/");
    }

    private static boolean pressRelease(String body, String source) {
        String start = body.substring(0, Math.min(body.length(), 600));
        String publisher = source.toLowerCase(Locale.ROOT);
        return start.contains("/PRNewswire/")
                || start.contains("(BUSINESS WIRE)")
                || start.contains("GLOBE NEWSWIRE")
                || start.contains("FOR IMMEDIATE RELEASE")
                || start.contains("ACCESSWIRE")
                || publisher.contains("prnewswire")
                || publisher.contains("businesswire")
                || publisher.contains("globenewswire");
    }

    private static boolean opinion(String title, String url) {
        int colon = title.indexOf(':');
        int bar = title.indexOf(" | ");
        boolean labelled =
                (colon > 0 && OPINION.contains(title.substring(0, colon).trim()))
                        || (bar > 0 && OPINION.contains(title.substring(0, bar).trim()));
        return labelled || hasPart(url, OPINION);
    }

    private static boolean hasPart(String url, Set<String> names) {
        int scheme = url.indexOf("://");
        for (String part : url.substring(scheme < 0 ? 0 : scheme + 3).split("/", -1)) {
            if (names.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean digest(String title) {
        return title.contains("briefing")
                || title.contains("roundup")
                || title.contains("round-up")
                || title.contains("things to know")
                || title.contains("what to know today")
                || title.contains("digest")
                || title.contains("top stories")
                || title.contains("headlines")
                || title.contains("week in review")
                || title.contains("in brief")
                || title.contains("morning bid");
    }

    private static boolean template(String title, String body) {
        return title.contains("obituary")
                || title.startsWith("obituaries")
                || title.contains("weather forecast")
                || (body.contains("is survived by") && body.contains("funeral"));
    }

    private static boolean stub(CleanText text) {
        boolean walled = text.removed().stream().map(Removal::reason).anyMatch("paywall"::equals);
        int limit = walled ? 4 * STUB_CHARACTERS : STUB_CHARACTERS;
        boolean dense = !text.body().isEmpty() && text.body().charAt(0) >= 0x0E00;
        return text.body().length() < (dense ? limit / 3 : limit);
    }
}
