package io.storywire.enrich.clean;

import io.storywire.enrich.segment.Sentences;
import io.storywire.enrich.segment.Span;
import io.storywire.events.Removal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How well the cleaner does on texts whose dirt is marked: {@code ⟦} before it, {@code ⟧} behind it, so that a text shows
 * what was published and what should be left. Counts pieces of dirt and sentences of news; a piece is found when nine
 * tenths of its letters are removed, a sentence is lost when one tenth is.
 *
 * @param pieces    pieces of dirt
 * @param found     of them, those taken out
 * @param sentences sentences of news
 * @param lost      of them, those damaged
 * @param faults    pieces left and sentences lost, for people
 */
public record CleaningScore(int pieces, int found, int sentences, int lost, List<String> faults) {

    private static final double MOST = 0.9;

    public CleaningScore {
        faults = List.copyOf(faults);
    }

    /** Nothing measured yet. */
    public static final CleaningScore NONE = new CleaningScore(0, 0, 0, 0, List.of());

    /** Share of the dirt that was taken out; 1 when there was none. */
    public double recall() {
        return pieces == 0 ? 1 : (double) found / pieces;
    }

    /** Share of the sentences that were lost. */
    public double loss() {
        return sentences == 0 ? 0 : (double) lost / sentences;
    }

    /** Both together. */
    public CleaningScore plus(CleaningScore other) {
        List<String> all = new ArrayList<>(faults);
        all.addAll(other.faults);
        return new CleaningScore(
                pieces + other.pieces, found + other.found, sentences + other.sentences, lost + other.lost, all);
    }

    /** Cleans a marked text and compares. */
    public static CleaningScore of(Cleaner cleaner, String title, String publisher, String marked) {
        StringBuilder published = new StringBuilder();
        List<Span> dirt = new ArrayList<>();
        List<Span> news = new ArrayList<>();
        split(marked, published, dirt, news);
        String text = published.toString();
        BitSet removed = new BitSet();
        for (Removal removal : cleaner.clean(title, text, publisher).removed()) {
            removed.set(removal.start(), removal.end());
        }
        return score(text, dirt, news, removed);
    }

    private static void split(String marked, StringBuilder published, List<Span> dirt, List<Span> news) {
        int from = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c != '⟦' && c != '⟧') {
                published.append(c);
                continue;
            }
            (c == '⟦' ? news : dirt).add(new Span(from, published.length()));
            from = published.length();
        }
        news.add(new Span(from, published.length()));
    }

    private static CleaningScore score(String text, List<Span> dirt, List<Span> news, BitSet removed) {
        List<String> faults = new ArrayList<>();
        int found = 0;
        for (Span piece : dirt) {
            boolean gone = share(text, piece, removed) >= MOST;
            found += gone ? 1 : 0;
            if (!gone) {
                faults.add("left: " + piece.of(text));
            }
        }
        int sentences = 0;
        int lost = 0;
        for (Span part : news) {
            for (Span sentence : Sentences.of(part.of(text), "en")) {
                Span place = new Span(part.start() + sentence.start(), part.start() + sentence.end());
                boolean damaged = share(text, place, removed) > 1 - MOST;
                sentences++;
                lost += damaged ? 1 : 0;
                if (damaged) {
                    faults.add("lost: " + place.of(text));
                }
            }
        }
        return new CleaningScore(dirt.size(), found, sentences, lost, faults);
    }

    /** Share of the letters and digits of a span that were removed; 1 for a span without any. */
    private static double share(String text, Span span, BitSet removed) {
        int letters = 0;
        int gone = 0;
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters++;
                gone += removed.get(i) ? 1 : 0;
            }
        }
        return letters == 0 ? 1 : (double) gone / letters;
    }
}
