package io.storywire.story;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells which publishers are one source under several names: {@code www.cnn.com}, {@code CNN}, {@code CNN (blog)}. */
final class Publishers {

    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\d?\\.|m\\.|amp\\.|edition\\.)?");
    private static final Pattern DOMAIN = Pattern.compile("(?:\\.(?:com?|org|net|gov|edu|info|tv|[a-z]{2}))+(?:/.*)?$");
    private static final Pattern NOISE = Pattern.compile("^the |[^\\p{L}\\p{N}.]+");

    /** How many names are remembered; few publishers bring most articles of a stream. */
    private static final int MOST_KNOWN = 4_096;

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Publishers() {}

    /** What all names of one publisher have in common; {@code ""} for an unknown publisher. */
    static String family(String publisher) {
        return isPlain(publisher) ? publisher.toLowerCase(Locale.ROOT) : known(publisher);
    }

    private static String known(String publisher) {
        String family = KNOWN.get(publisher);
        if (family == null) {
            family = reduced(publisher);
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(publisher, family);
        }
        return family;
    }

    /** Whether there is nothing to leave out: most names in a stream are one word. */
    private static boolean isPlain(String publisher) {
        for (int i = 0; i < publisher.length(); i++) {
            char c = publisher.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String reduced(String publisher) {
        String name = ASIDE.matcher(publisher.toLowerCase(Locale.ROOT)).replaceAll("");
        name = SCHEME.matcher(name.strip()).replaceFirst("");
        name = DOMAIN.matcher(name).replaceFirst("");
        name = NOISE.matcher(name).replaceAll("");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
