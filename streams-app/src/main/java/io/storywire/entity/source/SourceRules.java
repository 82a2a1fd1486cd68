package io.storywire.entity.source;

import io.storywire.entity.match.LongSet;
import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;
import io.storywire.events.CitedSource.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * <p>Cost: per name, a look at up to {@value #WINDOW} words on either side, then only the rules whose words are there.
 */
final class SourceRules {

    private static final int MOST_REPEATS = 6;
    private static final int WIDEST_SKIP = 12;
    private static final int WINDOW = 32;
    private static final LongSet NOTHING = new LongSet(0);

    /** What a rule concludes; without a kind, that the organisation is no source here. */
    record Verdict(Optional<Kind> kind) {}

    private record Element(LongSet words, int least, int most, boolean comma) {}

    /** Both sides run away from the name; {@code needs} are the numbers of the elements it cannot do without. */
    private record Rule(Verdict verdict, List<Element> before, List<Element> after, BitSet needs) {

        boolean mayFit(BitSet present) {
            for (int i = needs.nextSetBit(0); i >= 0; i = needs.nextSetBit(i + 1)) {
                if (!present.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<Long, BitSet> elementsBefore = new HashMap<>();
    private final Map<Long, BitSet> elementsAfter = new HashMap<>();
    private final LongSet anyBefore = new LongSet(64);
    private final LongSet anyAfter = new LongSet(64);
    private int needed;

    /** @throws IllegalArgumentException naming the line, if one is not of the form described above */
    SourceRules(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                parse(line.strip());
            }
        }
        elementsBefore.keySet().forEach(anyBefore::add);
        elementsAfter.keySet().forEach(anyAfter::add);
    }

    /** What the first rule that fits says; empty when none fits. */
    Optional<Verdict> judge(Tokens tokens, int first, int last) {
        BitSet present = present(tokens, first, last);
        for (Rule rule : rules) {
            if (rule.mayFit(present)
                    && fits(rule.before, 0, tokens, first, -1, false)
                    && fits(rule.after, 0, tokens, last, 1, false)) {
                return Optional.of(rule.verdict);
            }
        }
        return Optional.empty();
    }

    /** The numbers of elements whose words stand near the name, on the right side of it. */
    private BitSet present(Tokens tokens, int first, int last) {
        int sentence = tokens.sentence(first);
        int from = Math.max(tokens.sentenceStart(sentence), first - WINDOW);
        int to = Math.min(tokens.sentenceStart(sentence + 1), last + 1 + WINDOW);
        var present = new BitSet(needed);
        for (int i = from; i < to; i++) {
            long hash = tokens.hash(i);
            if (i < first && anyBefore.contains(hash)) {
                present.or(elementsBefore.get(hash));
            } else if (i > last && anyAfter.contains(hash)) {
                present.or(elementsAfter.get(hash));
            }
        }
        return present;
    }

    private void parse(String line) {
        if (line.startsWith("@")) {
            String[] parts = line.substring(1).split("=", 2);
            lists.put(parts[0].strip(), List.of(parts[1].strip().split("\\s+")));
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
        var needs = new BitSet();
        rules.add(new Rule(
                verdict(line.substring(0, colon)),
                elements(before, elementsBefore, needs),
                elements(words.subList(name + 1, words.size()), elementsAfter, needs),
                needs));
    }

    private List<Element> elements(List<String> written, Map<Long, BitSet> index, BitSet needs) {
        List<Element> elements = written.stream().map(this::element).toList();
        for (int i = 0; i < written.size(); i++) {
            if (elements.get(i).least == 1 && !elements.get(i).words.isEmpty()) {
                int number = needed++;
                needs.set(number);
                words(written.get(i)).forEach(word -> index.computeIfAbsent(Tokeniser.hash(word), hash -> new BitSet())
                        .set(number));
            }
        }
        return elements;
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
            return new Element(NOTHING, 0, WIDEST_SKIP, false);
        }
        if (written.startsWith(",")) {
            return new Element(NOTHING, written.equals(",") ? 1 : 0, 1, true);
        }
        if (written.equals("_") || written.equals("_?")) {
            return new Element(NOTHING, written.length() == 1 ? 1 : 0, 1, false);
        }
        char end = written.charAt(written.length() - 1);
        boolean counted = end == '?' || end == '*';
        String words = counted ? written.substring(0, written.length() - 1) : written;
        var hashes = LongSet.ofWords(String.join(" ", words(words)));
        return new Element(hashes, counted ? 0 : 1, end == '*' ? MOST_REPEATS : 1, false);
    }

    private List<String> words(String written) {
        var words = new ArrayList<String>();
        for (String word : written.split("\\|")) {
            if (!word.startsWith("@")) {
                words.add(word);
            } else if (lists.containsKey(word.substring(1))) {
                words.addAll(lists.get(word.substring(1)));
            } else {
                throw new IllegalArgumentException("no such list: " + word);
            }
        }
        return words;
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
