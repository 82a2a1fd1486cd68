package io.storywire.enrich.fingerprint;

/** A set of words by the hashes of their normal forms: one look at a table for most words. Immutable, thread-safe. */
final class HashedWords {

    /** Slots for each word, so that few words are found to be absent by more than one look. */
    private static final int ROOM = 4;

    private final int[] slots;
    private final boolean zero;

    private HashedWords(int[] hashes) {
        slots = new int[Integer.highestOneBit(Math.max(1, hashes.length)) * 2 * ROOM];
        boolean hasZero = false;
        for (int hash : hashes) {
            hasZero |= hash == 0;
            slots[slot(hash)] = hash;
        }
        zero = hasZero;
    }

    /** From well mixed hashes. */
    static HashedWords of(int[] hashes) {
        return new HashedWords(hashes);
    }

    /** Words in English that are parted by blanks. */
    static HashedWords of(String words) {
        String[] parts = words.split(" ");
        int[] hashes = new int[parts.length];
        for (int i = 0; i < hashes.length; i++) {
            Words word = new Words(parts[i], 0, parts[i].length(), WordForms.english());
            word.next();
            hashes[i] = word.hash;
        }
        return new HashedWords(hashes);
    }

    /** Whether the word of this hash is one of them. */
    boolean has(int hash) {
        return hash == 0 ? zero : slots[slot(hash)] == hash;
    }

    /** Where a hash is, or else the free slot where it would be. */
    private int slot(int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
