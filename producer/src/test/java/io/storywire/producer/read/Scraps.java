package io.storywire.producer.read;

import java.util.SplittableRandom;

/** Random texts put together from given pieces: likelier to hit a parser's corners than random characters. */
public final class Scraps {

    private Scraps() {}

    /** So many pieces, drawn with repetition. */
    public static String of(SplittableRandom random, int count, String... pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < count; piece++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
