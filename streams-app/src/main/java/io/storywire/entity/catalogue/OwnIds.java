package io.storywire.entity.catalogue;

import io.storywire.events.EntityType;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Ids of entities that no other register has named: {@code sw-} and the name in small letters, without accents,
 * anything but letters and digits as one hyphen. They depend on nothing else and so stay the same for ever.
 */
public final class OwnIds {

    private static final int LONGEST = 80;

    private OwnIds() {}

    /** The id of an entity that we list ourselves, such as {@code sw-stoke-space}. */
    public static String listed(String name) {
        return "sw-" + slug(name);
    }

    /** The id of an entity that is only known from texts, such as {@code sw-stoke-space-organisation}. */
    public static String unlisted(String name, EntityType type) {
        return "sw-" + slug(name) + "-" + type.name().toLowerCase(Locale.ROOT);
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int c = plain.codePointAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
                append(slug, c);
            }
        }
        int end = slug.length();
        while (end > 0 && (slug.charAt(end - 1) == '-' || end > LONGEST)) {
            end--;
        }
        return Normalizer.normalize(slug.substring(0, end), Normalizer.Form.NFC);
    }

    private static void append(StringBuilder slug, int c) {
        switch (c) {
            case 'ß' -> slug.append("ss");
            case 'æ' -> slug.append("ae");
            case 'œ' -> slug.append("oe");
            case 'ø' -> slug.append('o');
            case 'ł' -> slug.append('l');
            case 'đ', 'ð' -> slug.append('d');
            case 'ı' -> slug.append('i');
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    slug.appendCodePoint(c);
                } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            }
        }
    }
}
