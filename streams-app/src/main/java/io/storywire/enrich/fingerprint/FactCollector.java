package io.storywire.enrich.fingerprint;

import io.storywire.story.ToldFacts;
import java.util.Arrays;

/**
 * Collects the numbers, names and dates of a text with the words around each. Words of a fact that stand together are one
 * fact, and for other facts all facts look the same: a text that differs in its facts alone has the same places for them.
 */
final class FactCollector {

    private static final HashedWords NUMBER_WORDS =
            HashedWords.of("two three four five six seven eight nine ten eleven twelve"
                    + " thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
                    + " ninety hundred thousand million billion trillion");

    /** How many plain words or facts before and after a fact make its place. */
    private static final int AROUND = 2;

    private static final int WINDOW = 2 * AROUND + 1;
    private static final int FACT = 0x2545F491;

    /** The latest plain words and facts, the newest last: as neighbours see them, and for facts what they say. */
    private final int[] faces = new int[WINDOW];

    private final int[] values = new int[WINDOW];
    private final int[] lengths = new int[WINDOW];
    private int[] slots = new int[256];
    private int count;

    /** Takes the next word. */
    void add(Words word) {
        if (!isFact(word)) {
            push(word.rawHash, 0, 0);
        } else if (lengths[WINDOW - 1] > 0) {
            values[WINDOW - 1] = Hashes.pair(values[WINDOW - 1], word.rawHash);
            lengths[WINDOW - 1]++;
        } else {
            push(FACT, word.rawHash, 1);
        }
    }

    /** What was collected since the beginning or the last call; what comes next is another text. */
    ToldFacts facts() {
        for (int i = 0; i < WINDOW; i++) {
            push(0, 0, 0);
        }
        ToldFacts facts = ToldFacts.of(slots, count);
        count = 0;
        return facts;
    }

    private static boolean isFact(Words word) {
        boolean ordinaryCapital = word.first && word.isStop();
        return word.number || (word.capital && !ordinaryCapital) || NUMBER_WORDS.has(word.hash);
    }

    private void push(int face, int value, int length) {
        for (int i = 1; i < WINDOW; i++) {
            faces[i - 1] = faces[i];
            values[i - 1] = values[i];
            lengths[i - 1] = lengths[i];
        }
        faces[WINDOW - 1] = face;
        values[WINDOW - 1] = value;
        lengths[WINDOW - 1] = length;
        if (lengths[AROUND] > 0) {
            collect();
        }
    }

    private void collect() {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, count * 2);
        }
        int before = Hashes.pair(faces[0], faces[1]);
        int after = Hashes.pair(faces[AROUND + 1], faces[AROUND + 2]);
        slots[count++] = ToldFacts.slot(Hashes.triple(before, after, lengths[AROUND]), values[AROUND]);
    }
}
