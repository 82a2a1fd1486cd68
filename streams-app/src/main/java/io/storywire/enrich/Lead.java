package io.storywire.enrich;

import io.storywire.enrich.clean.CleanText;
import io.storywire.enrich.segment.Span;
import java.util.List;

/** The first sentence that carries news. */
final class Lead {

    private static final int FEWEST_CHARACTERS = 40;

    private Lead() {}

    /**
     * The first sentence of the body that is no heading and long enough to say something, else the first sentence,
     * else {@code ""}.
     */
    static String of(CleanText text, List<Span> sentences) {
        int paragraph = 0;
        List<CleanText.Paragraph> paragraphs = text.paragraphs();
        for (Span sentence : sentences) {
            while (paragraphs.get(paragraph).end() <= sentence.start()) {
                paragraph++;
            }
            if (!paragraphs.get(paragraph).heading() && tells(text.body(), sentence)) {
                return sentence.of(text.body());
            }
        }
        return sentences.isEmpty() ? "" : sentences.get(0).of(text.body());
    }

    private static boolean tells(String body, Span sentence) {
        boolean dense = body.charAt(sentence.start()) >= 0x0E00;
        int length = sentence.end() - sentence.start();
        char last = body.charAt(sentence.end() - 1);
        boolean ended = ".!?…。！？।॥؟۔։።\"'”’»)」".indexOf(last) >= 0;
        return dense ? length >= 12 : length >= FEWEST_CHARACTERS && ended;
    }
}
