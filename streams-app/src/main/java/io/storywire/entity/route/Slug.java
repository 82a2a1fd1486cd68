package io.storywire.entity.route;

import com.ibm.icu.text.Transliterator;
import io.storywire.events.Ids;
import java.util.Locale;

/**
 * Readable, legal parts of topic names from any name: Latin letters without marks, digits and single hyphens, at most
 * {@value #LONGEST} characters. No dots and no underscores, which Kafka's metric names confuse with each other.
 */
public final class Slug {

    private static final int LONGEST = 80;
    private static final int TAIL = 8;

    private Slug() {}

    /**
     * The slug of a name. A longer one is cut and ends in a hash of the whole; a name without any letter or digit is
     * only a hash, so that the result is never empty.
     */
    public static String of(String name) {
        String slug = hyphenated(isAscii(name) ? name : latin(name));
        if (slug.isEmpty()) {
            return "x-" + Ids.of(name).substring(0, TAIL);
        }
        if (slug.length() <= LONGEST) {
            return slug;
        }
        return hyphenated(slug.substring(0, LONGEST - TAIL - 1)) + "-"
                + Ids.of(name).substring(0, TAIL);
    }

    private static String hyphenated(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (c != '\'' && c != '’' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    private static String latin(String name) {
        return Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(name);
    }
}
