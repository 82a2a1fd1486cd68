package io.storywire.bench.entity;

import io.storywire.entity.catalogue.Alias;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Other ways to write the English name of an organisation: British and American spelling, {@code Air Lines} in two
 * words, {@code Labor Department} for {@code Department of Labor}, {@code U.S.} for {@code United States}.
 */
final class Spellings {

    private static final Map<String, String> WORDS = words(
            "Organization", "Organisation",
            "Defense", "Defence",
            "Labor", "Labour",
            "Center", "Centre",
            "Centers", "Centres",
            "Program", "Programme",
            "Airlines", "Air Lines");
    private static final Pattern BODY =
            Pattern.compile("(United States |U\\.S\\. |US )?(Department|Ministry) of (\\p{Lu}\\p{L}+)");
    private static final String UNITED_STATES = "United States ";

    private Spellings() {}

    /** These names, then the other ways to write them, which need evidence where the name does. */
    static List<Alias> all(List<Alias> names) {
        var all = new LinkedHashMap<String, Alias>();
        names.forEach(name -> all.putIfAbsent(name.text(), name));
        names.forEach(name -> addBody(name, all));
        List.copyOf(all.values()).forEach(name -> addAmerican(name, all));
        List.copyOf(all.values()).forEach(name -> addRespelt(name, all));
        return List.copyOf(all.values());
    }

    private static void addBody(Alias name, Map<String, Alias> all) {
        var body = BODY.matcher(name.text());
        if (body.matches()) {
            String country = body.group(1) == null ? "" : body.group(1);
            add(country + body.group(3) + " " + body.group(2), name.weak(), all);
        }
    }

    /** What many countries have needs evidence where the country is not said. */
    private static void addAmerican(Alias name, Map<String, Alias> all) {
        if (name.text().startsWith(UNITED_STATES)) {
            String rest = name.text().substring(UNITED_STATES.length());
            add("U.S. " + rest, name.weak(), all);
            add("US " + rest, name.weak(), all);
            if (rest.indexOf(' ') > 0) {
                add(rest, true, all);
            }
        }
    }

    private static void addRespelt(Alias name, Map<String, Alias> all) {
        String[] words = name.text().split(" ");
        boolean changed = false;
        for (int i = 0; i < words.length; i++) {
            String other = WORDS.get(words[i]);
            changed |= other != null;
            words[i] = other == null ? words[i] : other;
        }
        if (changed && words.length > 1) {
            add(String.join(" ", words), name.weak(), all);
        }
    }

    private static void add(String text, boolean weak, Map<String, Alias> all) {
        all.putIfAbsent(text, new Alias(text, weak));
    }

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
            words.put(pairs[i + 1], pairs[i]);
        }
        return words;
    }
}
