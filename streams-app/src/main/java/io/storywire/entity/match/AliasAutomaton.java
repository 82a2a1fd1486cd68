package io.storywire.entity.match;

import io.storywire.entity.match.Tokens.Gap;
import java.util.Arrays;

/**
 * Finds the aliases of a large list in a text: a trie over the hashes of whole tokens.
 *
 * <p>Idea: names begin and end at word borders, so the alphabet is words, not letters, and one step is one probe of a
 * hash table. The whole trie is one open-addressing table of (state, token, gap) to state; the root's children are
 * entered under whether the word is capitalised, so that small words, four fifths of a text, mostly end their search
 * at the first empty slot. From each token the longest alias is followed; aliases are at most {@value #MAX_TOKENS}
 * tokens long, so the work is linear in the text whatever it says.
 *
 * <p>Layout: {@code keys} and {@code targets} are the table, at most five eighths full; {@code heads} is per state the
 * first of its postings, or -1; {@code filter} has four bits for each slot, one of them set for each key, and so small
 * that it stays near the processor: most words end their search there, small ones in {@code smallFirsts} before. {@code nexts}, {@code values} and {@code traits} are the postings as linked lists. About
 * 40 bytes an alias.
 *
 * <p>Deviation: keys are 64-bit hashes and not compared with the words behind them. With a million aliases and a
 * billion words of text the chance that any two meet is below one in ten thousand.
 */
public final class AliasAutomaton {

    /** Longest alias, in tokens; longer ones are not entered. */
    public static final int MAX_TOKENS = 12;

    /** Only in capitals, such as {@code WHO}. */
    public static final int ACRONYM = 1;
    /** Names this entity only if other things in the text say so. */
    public static final int WEAK = 2;

    private static final int SMALL_SHIFT = 2;
    private static final int MAX_SMALL = 7;

    private static final int FILTER_BITS = 4;
    private static final int FILTER_SHIFT = 32;

    /** Logarithm of the words of 64 bits for small first words: 8 kB, near the processor whatever else goes on. */
    private static final int SMALL_FIRSTS = 10;

    private static final int ROOT = 0;
    private static final long MIX = 0xBF58476D1CE4E5B9L;

    private final long[] keys;
    private final int[] targets;
    private final long[] filter;
    private final long[] smallFirsts;
    private final int[] heads;
    private final int[] nexts;
    private final int[] values;
    private final byte[] traits;
    private final int aliases;

    private AliasAutomaton(Builder builder) {
        keys = builder.keys;
        targets = builder.targets;
        filter = filter(keys);
        smallFirsts = builder.smallFirsts;
        heads = Arrays.copyOf(builder.heads, builder.states);
        nexts = Arrays.copyOf(builder.nexts, builder.postings);
        values = Arrays.copyOf(builder.values, builder.postings);
        traits = Arrays.copyOf(builder.traits, builder.postings);
        aliases = builder.postings;
    }

    /** How many (alias, value) pairs it knows. */
    public int aliases() {
        return aliases;
    }

    /** The state after reading a token that is taken to have this hash, or -1 if no alias goes on so. */
    int step(int state, Tokens tokens, int token, long hash) {
        if (state == ROOT && Matches.isSmall(tokens, token) && !mayBeFirst(hash)) {
            return -1;
        }
        long key = key(state, hash, joint(state, tokens, token));
        boolean mayBe =
                (filter[(int) (key >>> FILTER_SHIFT) & (filter.length - 1)] & 1L << (key >>> Long.SIZE - 6)) != 0;
        return mayBe ? find(keys, targets, key) : -1;
    }

    /** Whether an alias may begin with this word in small letters; four fifths of a text end here. */
    private boolean mayBeFirst(long hash) {
        return (smallFirsts[smallFirst(hash)] >>> hash & 1) != 0;
    }

    private static int smallFirst(long hash) {
        return (int) hash >>> Integer.SIZE - SMALL_FIRSTS;
    }

    private static long[] filter(long[] keys) {
        long[] filter = new long[keys.length * FILTER_BITS / Long.SIZE];
        for (long key : keys) {
            if (key != 0) {
                filter[(int) (key >>> FILTER_SHIFT) & (filter.length - 1)] |= 1L << (key >>> Long.SIZE - 6);
            }
        }
        return filter;
    }

    /** The first posting of a state, or -1. */
    public int head(int state) {
        return heads[state];
    }

    /** The posting after this one, or -1. */
    public int next(int posting) {
        return nexts[posting];
    }

    /** What was entered with the alias. */
    public int value(int posting) {
        return values[posting];
    }

    /** Whether the alias was entered with this trait, such as {@link #WEAK}. */
    public boolean is(int posting, int trait) {
        return (traits[posting] & trait) != 0;
    }

    /** How many words of the alias begin with a small letter, at most {@value #MAX_SMALL}. */
    int smallWords(int posting) {
        return (traits[posting] >> SMALL_SHIFT) & MAX_SMALL;
    }

    /** The state of an alias as a whole text, or -1. */
    public int find(String alias) {
        Tokens tokens = Tokeniser.tokenise("", alias);
        int state = ROOT;
        for (int i = 0; i < tokens.count() && state >= 0; i++) {
            state = step(state, tokens, i, tokens.hash(i));
        }
        return tokens.count() == 0 ? -1 : state;
    }

    private static int joint(int state, Tokens tokens, int token) {
        return state == ROOT ? firstJoint(!Matches.isSmall(tokens, token)) : joint(tokens.gap(token));
    }

    private static int firstJoint(boolean capital) {
        return capital ? 8 : 9;
    }

    /** Hyphens and spaces are one; nothing goes on across other punctuation. */
    private static int joint(Gap gap) {
        return switch (gap) {
            case NONE -> 1;
            case SPACE, HYPHEN -> 2;
            case TIGHT -> 3;
            case COMMA -> 4;
            case BREAK -> 5;
            case SENTENCE -> 6;
        };
    }

    private static long key(int state, long hash, int joint) {
        long key = (hash + (((long) state << 4) + joint + 1) * MIX) * MIX;
        key ^= key >>> 31;
        return key == 0 ? 1 : key;
    }

    private static int find(long[] keys, int[] targets, long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** Collects aliases. Not thread-safe. */
    public static final class Builder {

        private long[] keys = new long[1 << 10];
        private int[] targets = new int[1 << 10];
        private int[] heads = new int[1 << 9];
        private int[] nexts = new int[1 << 9];
        private int[] values = new int[1 << 9];
        private byte[] traits = new byte[1 << 9];
        private final long[] smallFirsts = new long[1 << SMALL_FIRSTS];
        private int states = 1;
        private int transitions;
        private int postings;

        /** An empty one. */
        public Builder() {
            heads[ROOT] = -1;
        }

        /**
         * Enters an alias; the same pair a second time only keeps the traits of the first.
         *
         * @param alias  as it is written; blank ones and those of more than {@link #MAX_TOKENS} tokens are left out
         * @param value  what a match returns, such as the index of an entity
         * @param traits {@link #ACRONYM}, {@link #WEAK} or both
         */
        public Builder add(String alias, int value, int traits) {
            Tokens tokens = Tokeniser.tokenise("", alias);
            if (tokens.count() == 0 || tokens.count() > MAX_TOKENS) {
                return this;
            }
            int small = 0;
            for (int i = 0; i < tokens.count(); i++) {
                small += Matches.isSmall(tokens, i) ? 1 : 0;
            }
            int all = traits | Math.min(MAX_SMALL, small) << SMALL_SHIFT;
            enter(tokens, firstJoint(true), value, all);
            if (Matches.isSmall(tokens, 0)) {
                long hash = tokens.hash(0);
                smallFirsts[smallFirst(hash)] |= 1L << hash;
                enter(tokens, firstJoint(false), value, all);
            }
            return this;
        }

        /** The automaton; the builder must not be used afterwards. */
        public AliasAutomaton build() {
            return new AliasAutomaton(this);
        }

        private void enter(Tokens tokens, int firstJoint, int value, int traits) {
            int state = child(ROOT, tokens.hash(0), firstJoint);
            for (int i = 1; i < tokens.count(); i++) {
                state = child(state, tokens.hash(i), joint(tokens.gap(i)));
            }
            post(state, value, traits);
        }

        private int child(int state, long hash, int joint) {
            long key = key(state, hash, joint);
            int known = find(keys, targets, key);
            if (known >= 0) {
                return known;
            }
            if (states == heads.length) {
                heads = Arrays.copyOf(heads, states * 2);
            }
            heads[states] = -1;
            insert(key, states);
            return states++;
        }

        private void insert(long key, int target) {
            if (++transitions * 8L > keys.length * 5L) {
                rehash();
            }
            place(key, target);
        }

        private void place(long key, int target) {
            int mask = keys.length - 1;
            int slot = (int) key & mask;
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            targets[slot] = target;
        }

        private void rehash() {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    place(oldKeys[i], oldTargets[i]);
                }
            }
        }

        private void post(int state, int value, int trait) {
            for (int p = heads[state]; p >= 0; p = nexts[p]) {
                if (values[p] == value) {
                    return;
                }
            }
            if (postings == values.length) {
                nexts = Arrays.copyOf(nexts, postings * 2);
                values = Arrays.copyOf(values, postings * 2);
                traits = Arrays.copyOf(traits, postings * 2);
            }
            values[postings] = value;
            traits[postings] = (byte) trait;
            nexts[postings] = heads[state];
            heads[state] = postings++;
        }
    }
}
