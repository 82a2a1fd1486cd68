package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermIndexTest {

    static LongStream seeds() {
        return new SplittableRandom(20260101).longs(6);
    }

    /** Few terms are in most stories, most in few: lists, bits and single slots, and the ways between them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itAgreesWithAMapOfSets(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TermIndex index = new TermIndex();
        Map<Integer, TreeSet<Integer>> expected = new HashMap<>();

        for (int i = 0; i < 120_000; i++) {
            int term = ((int) Math.pow(20_000, random.nextDouble())) * 0x9E3779B9;
            int slot = random.nextInt(i < 60_000 ? 6_000 : 3_000);
            TreeSet<Integer> slots = expected.computeIfAbsent(term, none -> new TreeSet<>());
            if (slots.add(slot)) {
                index.add(term, slot);
            } else {
                slots.remove(slot);
                index.remove(term, slot);
            }
        }
        expected.forEach((term, slots) -> {
            while (slots.size() > 900) {
                index.remove(term, slots.pollFirst());
            }
        });

        expected.forEach((term, slots) -> {
            assertThat(index.count(entry(index, term))).isEqualTo(slots.size());
            assertThat(read(index, term)).containsExactlyInAnyOrderElementsOf(slots);
        });
        assertThat(expected.values()).anyMatch(slots -> slots.size() == 900);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTermOfManyStoriesIsAsASetInAscendingOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Postings postings = new Postings();
        TreeSet<Integer> expected = new TreeSet<>();

        for (int i = 0; i < 60_000; i++) {
            int slot = random.nextInt(i % 3 == 0 ? 200_000 : 20_000);
            if (expected.add(slot)) {
                postings.add(slot);
            } else {
                expected.remove(slot);
                postings.remove(slot);
            }
        }
        while (expected.size() > 6_000) {
            postings.remove(expected.first());
            expected.pollFirst();
        }

        List<Integer> read = new ArrayList<>();
        postings.read((slots, from, to) -> {
            for (int i = from; i < to; i++) {
                read.add(slots[i]);
            }
        });
        assertThat(read).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void askingForManyTermsAtOnceSaysTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TermIndex index = new TermIndex();
        for (int slot = 0; slot < 3_000; slot++) {
            for (int term = 1; term < 300; term *= 2) {
                index.add(random.nextInt(term) * 31 + term, slot);
            }
        }
        int[] terms = random.ints(500, 0, 20_000).toArray();
        long[] entries = new long[terms.length];

        index.entries(terms, 0, terms.length, entries);

        assertThat(Arrays.stream(entries).mapToInt(index::count).toArray())
                .containsExactly(Arrays.stream(terms)
                        .map(term -> index.count(entry(index, term)))
                        .toArray());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void statesOutsideTheHeapComeBackAsTheyWere(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StateArena arena = new StateArena();
        Map<Integer, byte[]> expected = new HashMap<>();

        for (int i = 0; i < 5_000; i++) {
            int slot = random.nextInt(300);
            if (random.nextInt(4) == 0 && expected.remove(slot) != null) {
                arena.remove(slot);
            } else {
                byte[] bytes = new byte[random.nextInt(100) == 0 ? 1_200_000 : 1 + random.nextInt(5_000)];
                random.nextBytes(bytes);
                arena.put(slot, bytes);
                expected.put(slot, bytes);
            }
        }

        expected.forEach((slot, bytes) -> assertThat(arena.get(slot)).isEqualTo(bytes));
    }

    private static List<Integer> read(TermIndex index, int term) {
        List<Integer> slots = new ArrayList<>();
        index.read(entry(index, term), (some, from, to) -> {
            for (int i = from; i < to; i++) {
                slots.add(some[i]);
            }
        });
        return slots;
    }

    private static long entry(TermIndex index, int term) {
        long[] entries = new long[1];
        index.entries(new int[] {term}, 0, 1, entries);
        return entries[0];
    }
}
