package io.storywire.bench.tagger;

import io.storywire.entity.tagger.Hash;
import java.util.Map;
import java.util.TreeMap;

/** Counts in which place of which kinds of listed names a word stands, and rounds the counts to a small code. */
final class NameParts {
    /** Full names of persons. */
    static final int PERSON = 1;

    /** Places. */
    static final int PLACE = 2;

    /** Organisations. */
    static final int ORGANISATION = 4;

    /** Books, films, songs. */
    static final int WORK = 8;

    /** Products and other objects. */
    static final int PRODUCT = 16;

    /** Events. */
    static final int EVENT = 32;

    /** Given names or surnames. */
    static final int SINGLE = 64;

    /** Occupations, nationalities and other words around names. */
    static final int WORD = 128;

    /** Bits of a set of kinds. */
    static final int KIND_BITS = 8;

    /** Bits of a code. */
    static final int CODE_BITS = 14;

    private static final int PLACES = 6;
    private static final int FEWEST = 2;

    private final Map<String, int[]> counts = new TreeMap<>();

    void count(String word, int at, int of, int kinds) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return;
        }
        int[] count = counts.computeIfAbsent(word, w -> new int[PLACES]);
        if ((kinds & PERSON) != 0 && of > 1 && of < 4) {
            count[at == 0 ? 0 : 1]++;
        }
        if ((kinds & PLACE) != 0) {
            count[2]++;
        }
        if ((kinds & ORGANISATION) != 0) {
            count[at == of - 1 ? 3 : 4]++;
        }
        if ((kinds & (WORK | PRODUCT | EVENT | SINGLE)) != 0) {
            count[5]++;
        }
    }

    /** For each word seen at least twice: two bits for how often, then two for the share of each place. */
    Map<Long, Integer> codes() {
        Map<Long, Integer> codes = new TreeMap<>();
        counts.forEach((word, count) -> {
            int sum = 0;
            for (int c : count) {
                sum += c;
            }
            if (sum >= FEWEST) {
                codes.putIfAbsent(Hash.cased(word, 0, word.length()), code(count, sum));
            }
        });
        return codes;
    }

    private static int code(int[] count, int sum) {
        int code = sum < 10 ? 1 : sum < 100 ? 2 : 3;
        for (int c : count) {
            double share = (double) c / sum;
            code = (code << 2) | (share > 0.6 ? 3 : share > 0.25 ? 2 : share > 0.05 ? 1 : 0);
        }
        return code;
    }

    /** The kinds behind the numbers of nlp4j's lists, by what stands in them; 0 for those left out. */
    static int kind(int listed) {
        return switch (listed) {
            case 14 -> PERSON;
            case 6, 7, 11 -> PLACE;
            case 0, 13 -> ORGANISATION;
            case 8, 10, 15 -> WORK;
            case 12 -> PRODUCT;
            case 9 -> EVENT;
            case 4 -> SINGLE;
            case 1, 2, 3, 5 -> WORD;
            default -> 0;
        };
    }
}
