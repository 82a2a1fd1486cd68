package io.storywire.entity.source;

import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;
import io.storywire.events.CitedSource.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says from the words around the name of a news organisation whether the text takes its news from it.
 *
 * <p>The rules are lines of a file, in the order in which they are tried:
 *
 * <pre>
 * &#64;say = said says
 * origin: according to &#64;det* M
 * none: M &#64;say it|its
 * </pre>
 *
 * {@code M} is the name. The other elements are words in small letters; {@code a|b} is one of several, {@code @x} one
 * of a list defined above, {@code ?} makes an element optional, {@code *} allows up to {@value #MOST_REPEATS} of it,
 * {@code _} stands for any word, {@code ..} for up to {@value #WIDEST_SKIP} of them and {@code ,} for a comma, which only {@code ..} skips
 * otherwise. A rule never crosses the end of a sentence. {@code none} rules say that the text speaks of the
 * organisation itself.
 *
 * <p>Cost: per name, the number of rules times a constant.
 */
final class SourceRules {

    private static final int MOST_REPEATS = 6;
    private static final int WIDEST_SKIP = 12;

    /** What a rule concludes; without a kind, that the organisation is no source here. */
    record Verdict(Optional<Kind> kind) {}

    private record Element(Set<Long> words, int least, int most, boolean comma) {}

    /** Both sides run away from the name. */
    private record Rule(Verdict verdict, List<Element> before, List<Element> after) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Set<Long>> lists = new HashMap<>();

    /** @throws IllegalArgumentException naming the line, if one is not of the form described above */
    SourceRules(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                parse(line.strip());
            }
        }
    }

    /** What the first rule that fits says; empty when none fits. */
    Optional<Verdict> judge(Tokens tokens, int first, int last) {
        for (Rule rule : rules) {
            if (fits(rule.before, 0, tokens, first, -1, false) && fits(rule.after, 0, tokens, last, 1, false)) {
                return Optional.of(rule.verdict);
            }
        }
        return Optional.empty();
    }

    private void parse(String line) {
        if (line.startsWith("@")) {
            String[] parts = line.substring(1).split("=", 2);
            lists.put(parts[0].strip(), hashes(parts[1].strip().split("\\s+")));
            return;
        }
        int colon = line.indexOf(':');
        List<String> words = Arrays.asList(line.substring(colon + 1).strip().split("\\s+"));
        int name = words.indexOf("M");
        if (colon < 0 || name < 0) {
            throw new IllegalArgumentException("a rule needs a kind and an M: " + line);
        }
        var before = new ArrayList<>(words.subList(0, name));
        Collections.reverse(before);
        rules.add(new Rule(
                verdict(line.substring(0, colon)),
                before.stream().map(this::element).toList(),
                words.subList(name + 1, words.size()).stream()
                        .map(this::element)
                        .toList()));
    }

    private static Verdict verdict(String kind) {
        return new Verdict(
                switch (kind) {
                    case "origin" -> Optional.of(Kind.ORIGIN);
                    case "confirmation" -> Optional.of(Kind.CONFIRMATION);
                    case "comment" -> Optional.of(Kind.COMMENT);
                    case "none" -> Optional.empty();
                    default -> throw new IllegalArgumentException("no such kind of source: " + kind);
                });
    }

    private Element element(String written) {
        if (written.equals("..")) {
            return new Element(Set.of(), 0, WIDEST_SKIP, false);
        }
        if (written.startsWith(",")) {
            return new Element(Set.of(), written.equals(",") ? 1 : 0, 1, true);
        }
        if (written.equals("_") || written.equals("_?")) {
            return new Element(Set.of(), written.length() == 1 ? 1 : 0, 1, false);
        }
        char end = written.charAt(written.length() - 1);
        boolean counted = end == '?' || end == '*';
        String words = counted ? written.substring(0, written.length() - 1) : written;
        return new Element(words(words), counted ? 0 : 1, end == '*' ? MOST_REPEATS : 1, false);
    }

    private Set<Long> words(String written) {
        var words = new HashSet<Long>();
        for (String word : written.split("\\|")) {
            if (!word.startsWith("@")) {
                words.add(Tokeniser.hash(word));
            } else if (lists.containsKey(word.substring(1))) {
                words.addAll(lists.get(word.substring(1)));
            } else {
                throw new IllegalArgumentException("no such list: " + word);
            }
        }
        return words;
    }

    private static Set<Long> hashes(String[] words) {
        var hashes = new HashSet<Long>();
        for (String word : words) {
            hashes.add(Tokeniser.hash(word));
        }
        return hashes;
    }

    /**
     * Whether elements from {@code index} on fit what follows {@code token} in a direction.
     *
     * @param comma whether the next word may stand behind a comma
     */
    private static boolean fits(
            List<Element> elements, int index, Tokens tokens, int token, int direction, boolean comma) {
        if (index == elements.size()) {
            return true;
        }
        Element element = elements.get(index);
        if (element.comma) {
            boolean there = element.least == 0 || gap(tokens, token, direction) == Gap.COMMA;
            return there && fits(elements, index + 1, tokens, token, direction, true);
        }
        int at = token;
        for (int used = 0; ; used++) {
            boolean mayCross = comma && used == 0;
            if (used >= element.least && fits(elements, index + 1, tokens, at, direction, mayCross)) {
                return true;
            }
            if (used == element.most || !goesOn(element, tokens, at, direction, mayCross)) {
                return false;
            }
            at += direction;
        }
    }

    private static boolean goesOn(Element element, Tokens tokens, int token, int direction, boolean comma) {
        Gap gap = gap(tokens, token, direction);
        if (gap == Gap.SENTENCE) {
            return false;
        }
        if (element.words.isEmpty()) {
            return true;
        }
        return (gap != Gap.COMMA || comma) && element.words.contains(tokens.hash(token + direction));
    }

    private static Gap gap(Tokens tokens, int token, int direction) {
        return tokens.gap(direction > 0 ? token + 1 : token);
    }
}
