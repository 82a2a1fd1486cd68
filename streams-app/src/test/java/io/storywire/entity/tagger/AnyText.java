package io.storywire.entity.tagger;

import java.util.SplittableRandom;

/** Strings of any chars, from all corners of Unicode, unpaired surrogates among them. */
final class AnyText {
    private static final String PLAIN = "aAbBzZ09 .,'’-–\n\t@#&$\"“”()…:/_ ";

    private AnyText() {}

    static String of(long seed, int most) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most + 1);
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append((char) ('\ud800' + random.nextInt(2048)));
                case 3 -> text.append((char) random.nextInt(0x600));
                default -> text.append(PLAIN.charAt(random.nextInt(PLAIN.length())));
            }
        }
        return text.toString();
    }
}
