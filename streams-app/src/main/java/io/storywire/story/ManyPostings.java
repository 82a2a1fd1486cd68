package io.storywire.story;

import java.util.Arrays;

/**
 * The slots of the stories that have a term, for terms of very many stories, each known by a number. How many slots a term has
 * stands apart from them, in little memory that stays in a cache: it is asked of nearly every article. Not thread safe.
 */
final class ManyPostings {

    private Postings[] postings = new Postings[16];
    private int[] sizes = new int[16];
    private int used;
    private int[] free = new int[16];
    private int freeCount;

    /** How many slots a term has. */
    int size(int number) {
        return sizes[number];
    }

    /** Has the processor fetch what is changed next; what it answers means nothing. */
    int load(int number) {
        return postings[number].load();
    }

    void read(int number, TermIndex.Reader reader) {
        postings[number].read(reader);
    }

    /** A new term of some slots and one more. */
    int of(int[] slots, int another) {
        Postings more = new Postings();
        Arrays.sort(slots);
        for (int slot : slots) {
            more.add(slot);
        }
        more.add(another);
        int number = freeCount > 0 ? free[--freeCount] : used++;
        if (number == postings.length) {
            postings = Arrays.copyOf(postings, number * 2);
            sizes = Arrays.copyOf(sizes, number * 2);
        }
        postings[number] = more;
        sizes[number] = slots.length + 1;
        return number;
    }

    void add(int number, int slot) {
        postings[number].add(slot);
        sizes[number]++;
    }

    void remove(int number, int slot) {
        postings[number].remove(slot);
        sizes[number]--;
    }

    /** Takes out a term; tells its slots. */
    @SuppressWarnings("NullAway") // no entry of the index has the number that is left
    int[] take(int number) {
        int[] slots = new int[sizes[number]];
        int[] at = new int[1];
        postings[number].read((some, from, to) -> {
            System.arraycopy(some, from, slots, at[0], to - from);
            at[0] += to - from;
        });
        postings[number] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = number;
        return slots;
    }
}
