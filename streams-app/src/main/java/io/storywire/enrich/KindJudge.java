package io.storywire.enrich;

import io.storywire.enrich.KindSigns.Evidence;
import io.storywire.enrich.KindSigns.Place;
import io.storywire.enrich.clean.CleanText;
import io.storywire.enrich.clean.Cleaner;
import io.storywire.enrich.segment.Tokens;
import io.storywire.events.Article;
import io.storywire.events.Kind;
import io.storywire.events.Removal;
import java.util.Locale;

/**
 * What sort of text an article is: from phrases in headline, address, publisher, author's line and text
 * ({@link KindSigns}), and from its shape: lines that begin with a time of day, lists, many numbers, little text. Unless
 * something else is more likely than not, it is news. Cost: some microseconds.
 */
final class KindJudge {

    private static final double ENOUGH = 0.6;
    private static final double SUREST = 0.97;

    private static final int STUB_CHARACTERS = 240;
    private static final int LONG_CHARACTERS = 600;
    private static final int BEGINNING = 600;
    private static final int ENDING = 900;
    private static final int LONGEST_LABEL = 32;

    private static final int FEWEST_TIMES = 4;
    private static final int FEWEST_PARAGRAPHS = 5;
    private static final int FEWEST_WORDS = 30;

    private final KindSigns signs = KindSigns.load();

    /** A kind and how sure that is, in [0, 1]. */
    record Judged(Kind kind, double confidence) {}

    Judged of(Article article, CleanText text, Tokens tokens) {
        Evidence evidence = new Evidence();
        title(article.title().isBlank() ? text.title() : article.title(), evidence);
        url(article.url(), evidence);
        signs.words(Place.PUBLISHER, article.source().toLowerCase(Locale.ROOT).replace(" ", ""), evidence);
        signs.words(Place.BYLINE, KindSigns.words(article.byline()), evidence);
        String body = article.body();
        signs.text(Place.BEGINNING, body, 0, BEGINNING, evidence);
        signs.text(Place.ENDING, body, body.length() - ENDING, body.length(), evidence);
        signs.text(Place.BODY, tokens, evidence);
        shape(body, text, tokens, evidence);
        return judged(evidence, text);
    }

    private static Judged judged(Evidence evidence, CleanText text) {
        Kind best = evidence.best();
        double sure = evidence.of(best);
        if (sure >= ENOUGH) {
            return new Judged(best, Math.min(SUREST, sure));
        }
        if (stub(text)) {
            return new Judged(Kind.STUB, 0.9);
        }
        double likely = text.body().length() >= LONG_CHARACTERS ? 0.95 : 0.8;
        return new Judged(Kind.NEWS, likely * (1 - sure / 2));
    }

    private void title(String title, Evidence evidence) {
        String words = KindSigns.words(title);
        signs.words(Place.START, words, evidence);
        signs.words(Place.END, words, evidence);
        signs.words(Place.TITLE, words, evidence);
        String lower = title.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':') >= 0 ? lower.indexOf(':') : lower.indexOf('：');
        label(lower, 0, colon, evidence);
        label(lower, colon + 1, colon < 0 ? 0 : lower.length(), evidence);
        label(lower, 0, lower.indexOf(" | "), evidence);
        label(lower, lower.lastIndexOf('|') + 1, lower.length(), evidence);
        int dash = Math.max(lower.lastIndexOf(" - "), Math.max(lower.lastIndexOf(" – "), lower.lastIndexOf(" — ")));
        label(lower, dash < 0 ? 0 : dash + 3, lower.length(), evidence);
    }

    private void label(String title, int from, int to, Evidence evidence) {
        if (to > from && to - from <= LONGEST_LABEL && to - from < title.length()) {
            signs.whole(Place.LABEL, title.substring(from, to).strip(), evidence);
        }
    }

    private void url(String url, Evidence evidence) {
        int scheme = url.indexOf("://");
        int from = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        while (from >= 0) {
            int to = url.indexOf('/', from + 1);
            String part = url.substring(from + 1, to < 0 ? url.length() : to);
            signs.whole(Place.URL, part.toLowerCase(Locale.ROOT), evidence);
            from = to;
        }
    }

    private static void shape(String published, CleanText text, Tokens tokens, Evidence evidence) {
        if (!stub(text) && times(published) >= FEWEST_TIMES) {
            evidence.add(Kind.LIVE_BLOG, 0.75);
        }
        int listed = 0;
        for (CleanText.Paragraph paragraph : text.paragraphs()) {
            listed += paragraph.bullet() || paragraph.heading() ? 1 : 0;
        }
        int paragraphs = text.paragraphs().size();
        if (paragraphs >= FEWEST_PARAGRAPHS && listed * 10 >= paragraphs * 7) {
            evidence.add(Kind.DIGEST, 0.65);
        }
        int numbers = 0;
        for (int i = 0; i < tokens.size(); i++) {
            numbers += tokens.isNumber(i) ? 1 : 0;
        }
        if (tokens.size() >= FEWEST_WORDS && numbers * 4 > tokens.size()) {
            evidence.add(Kind.TEMPLATE, 0.75);
        }
    }

    /** Lines that begin with a time of day ("10:42", "9.15 p.m.", "14h05", "14.05 Uhr"), up to {@value #FEWEST_TIMES}. */
    private static int times(String text) {
        int times = 0;
        int from = 0;
        int to = Math.min(text.length(), Cleaner.MOST_READ);
        while (from < to && times < FEWEST_TIMES) {
            times += time(text, from) ? 1 : 0;
            int end = text.indexOf('\n', from);
            from = end < 0 ? to : end + 1;
        }
        return times;
    }

    private static boolean time(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + 4 && "#*-• [".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int digits = at;
        while (digits < text.length() && digits < at + 3 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > at
                && digits < at + 3
                && digits + 2 < text.length()
                && (text.charAt(digits) == ':' || text.charAt(digits) == '.' || text.charAt(digits) == 'h')
                && Character.isDigit(text.charAt(digits + 1))
                && Character.isDigit(text.charAt(digits + 2))
                && (digits + 3 == text.length() || !Character.isLetterOrDigit(text.charAt(digits + 3)));
    }

    private static boolean stub(CleanText text) {
        if (text.body().length() >= 4 * STUB_CHARACTERS) {
            return false;
        }
        boolean walled = text.removed().stream().map(Removal::reason).anyMatch("paywall"::equals);
        int limit = walled ? 4 * STUB_CHARACTERS : STUB_CHARACTERS;
        boolean dense = !text.body().isEmpty() && text.body().charAt(0) >= 0x0E00;
        return text.body().length() < (dense ? limit / 3 : limit);
    }
}
