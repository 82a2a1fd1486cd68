package io.storywire.enrich.clean;

import io.storywire.events.Removal;
import java.util.List;

/**
 * Takes out of a published text what is not news: navigation, share and subscribe lines, bylines, captions and images,
 * related lists, cookie and paywall texts, agency boilerplate, the repeated title, timestamps, markup.
 *
 * <p>First the markup goes ({@link Markup}), then the text is judged line by line: by itself ({@link LineRules}), then
 * by what stands around it ({@link LineContext}); of the lines that stay, each sentence is judged once more
 * ({@link SentenceRules}). Lines and sentences that many articles of the publisher share go too ({@link Chrome}). Nothing goes without an entry in {@link CleanText#removed()}. Linear in the length of the
 * text; stateless and thread-safe.
 */
public final class Cleaner {

    /** The reason of what many articles of a publisher share. */
    static final String CHROME = "chrome";

    /** The reason of what is beyond {@link #MOST_READ} and {@link #MOST_LINES}. */
    static final String TOO_LONG = "too-long";

    /** Characters of a text that are read: what is longer is no article. The rest is removed. */
    public static final int MOST_READ = 1_000_000;

    /** Lines of a text that are read; the rest is removed. */
    public static final int MOST_LINES = 50_000;

    private static final int MOST_OF_TITLE = 2_000;

    private final LineRules rules;
    private final SentenceRules sentences;
    private final Chrome chrome;

    /** Loads the tables. */
    public Cleaner() {
        this(Chrome.standard());
    }

    /** Loads the tables but that of publishers' lines, which is this. */
    public Cleaner(Chrome chrome) {
        this.chrome = chrome;
        rules = new LineRules(Phrases.load());
        sentences = new SentenceRules(rules);
    }

    /**
     * The clean text.
     *
     * @param title     headline as published, or {@code ""}: then one is derived from the text
     * @param body      text as published
     * @param publisher name or host of the publisher, or {@code ""}
     */
    public CleanText clean(String title, String body, String publisher) {
        String headline = Titles.clean(title.substring(0, Math.min(title.length(), MOST_OF_TITLE)), publisher);
        int end = endOfRead(body);
        CleanText read = clean(headline, Markup.strip(body.substring(0, end)), publisher);
        return end == body.length() ? read : read.withRemoval(new Removal(end, body.length(), TOO_LONG));
    }

    private static int endOfRead(String body) {
        int end = Math.min(body.length(), MOST_READ);
        int line = -1;
        for (int lines = 0; lines < MOST_LINES; lines++) {
            line = body.indexOf('\n', line + 1);
            if (line < 0 || line >= end) {
                return end < body.length() && Character.isHighSurrogate(body.charAt(end - 1)) ? end - 1 : end;
            }
        }
        return line;
    }

    private CleanText clean(String headline, Markup.Plain plain, String publisher) {
        List<Line> lines = Lines.of(plain.text().text(), plain.links());
        String[] reasons = new String[lines.size()];
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = rules.reason(lines.get(i));
        }
        Chrome.Known known = chrome.of(publisher);
        chrome(lines, reasons, known);
        LineContext.judge(lines, reasons, headline, publisher);
        CleanText text = new Assembly(plain, sentences, known).join(headline, lines, reasons);
        return headline.isEmpty() ? text.withTitle(Titles.derive(text)) : text;
    }

    private static void chrome(List<Line> lines, String[] reasons, Chrome.Known known) {
        for (int i = 0; i < reasons.length; i++) {
            String text = lines.get(i).text();
            if (reasons[i].isEmpty() && known.have(text, 0, text.length())) {
                reasons[i] = CHROME;
            }
        }
    }

    /** Whether a headline says nothing but what is taken out of texts: "Subscribe to continue reading". */
    public boolean isDirt(String headline) {
        Markup.Plain plain = Markup.strip(headline);
        return Lines.of(plain.text().text(), plain.links()).stream()
                .noneMatch(line -> rules.reason(line).isEmpty()
                        && rules.inSentence(line.words()).isEmpty());
    }
}
