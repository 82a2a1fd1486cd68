package io.storywire.bench.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of a text that of another event: some names are replaced by others, some numbers by others, and the days by
 * others, each the same way wherever it occurs. English.
 *
 * @param names   what each name becomes
 * @param numbers share of numbers that change, in [0, 1]
 * @param days    whether weekdays and months change
 * @param seed    of all choices
 */
record Rewriting(Map<String, String> names, double numbers, boolean days, long seed) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’.-]*[\\p{L}\\p{N}])?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n:\"“]");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final int MIN_NAME = 3;
    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** How often each word that is written like a name occurs, but at the beginning of a sentence. */
    static SortedMap<String, Integer> names(List<String> texts) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (String text : texts) {
            Matcher word = WORD.matcher(text);
            int end = 0;
            while (word.find()) {
                boolean first = end == 0
                        || SENTENCE_END
                                .matcher(text.substring(end, word.start()))
                                .find();
                end = word.end();
                String plain = plain(word.group());
                if (!first && plain.length() >= MIN_NAME && isName(plain)) {
                    counts.merge(plain, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.charAt(0)) && !WEEKDAYS.contains(word) && !MONTHS.contains(word);
    }

    /** The text of the other event. */
    String apply(String text) {
        Matcher word = WORD.matcher(text);
        StringBuilder other = new StringBuilder();
        int at = 0;
        while (word.find()) {
            String plain = plain(word.group());
            other.append(text, at, word.start()).append(replaced(plain));
            other.append(word.group(), plain.length(), word.group().length());
            at = word.end();
        }
        return other.append(text, at, text.length()).toString();
    }

    private String replaced(String word) {
        if (names.containsKey(word)) {
            return names.get(word);
        }
        if (Character.isDigit(word.charAt(0))) {
            return random(word).nextDouble() < numbers ? number(word) : word;
        }
        return days ? shifted(WEEKDAYS, shifted(MONTHS, word)) : word;
    }

    private String shifted(List<String> days, String word) {
        int at = days.indexOf(word);
        return at < 0 ? word : days.get((at + 1 + Math.floorMod((int) seed, days.size() - 1)) % days.size());
    }

    private String number(String digits) {
        SplittableRandom random = random(digits + "#");
        if (YEAR.matcher(digits).matches()) {
            return Integer.toString(Integer.parseInt(digits) - 1 - random.nextInt(5));
        }
        List<String> other = new ArrayList<>();
        for (char c : digits.toCharArray()) {
            boolean head = other.isEmpty();
            other.add(Character.isDigit(c) ? "" + (head ? 1 + random.nextInt(9) : random.nextInt(10)) : "" + c);
        }
        return String.join("", other);
    }

    private SplittableRandom random(String word) {
        return new SplittableRandom(seed * 31 + word.hashCode());
    }

    private static String plain(String word) {
        boolean possessive = word.endsWith("'s") || word.endsWith("’s");
        return possessive ? word.substring(0, word.length() - 2) : word;
    }
}
