package io.storywire.story;

/**
 * The terms of a stored story, in the columns of {@link VectorCodec}; each is taken or passed, in ascending order. What is
 * passed costs next to nothing.
 */
final class VectorColumns {

    private static final long ALL_UNUSUAL = 0x8080808080808080L;

    private final ByteSource in;
    private final StoryVector story;
    final int size;
    private final int ones;
    private final int lower;
    private final int flags;
    /** Of the further numbers; 0 when there is but one, how often a term occurs in the only article. */
    private final int width;
    /** What follows the terms. */
    final int end;

    /** The term whose upper bits were asked for last; in which word of the row its bit is, and what comes from there on. */
    private int asked;

    private int word;
    private long rest;

    /** The next term that was neither taken nor passed. */
    private int next;
    /** Where the further numbers of the next unusual term stand. */
    private int entry;

    private int title;
    private int lead;

    /**
     * The columns that stand here.
     *
     * @param story takes what is taken; what stands before the terms is in it
     */
    VectorColumns(ByteSource in, StoryVector story) {
        this.in = in;
        this.story = story;
        size = in.size();
        width = in.u8();
        int numbers = in.size();
        int titles = in.size();
        int leads = in.size();
        ones = in.at();
        lower = ones + VectorCodec.words(size) * Long.BYTES;
        flags = lower + size * VectorCodec.LOWER_BITS / Byte.SIZE;
        entry = flags + size;
        title = entry + numbers * Math.max(1, width);
        lead = title + titles * width;
        end = lead + leads * width;
        rest = in.i64(ones);
    }

    /** The hashes of all terms. */
    void hashes(int[] into) {
        int i = 0;
        for (int at = 0; i < size; at++) {
            for (long left = in.i64(ones + at * Long.BYTES); left != 0; left &= left - 1) {
                into[i] = hash(at, left, i, lower(i));
                i++;
            }
        }
    }

    /** The lower bits of the i-th hash. */
    int lower(int i) {
        return in.i24(lower + 3 * i);
    }

    /**
     * The i-th hash; i no less than when it was asked before.
     *
     * @param lowerBits of it
     */
    int hash(int i, int lowerBits) {
        int skip = i - asked;
        for (int some = Long.bitCount(rest); some <= skip; some = Long.bitCount(rest)) {
            skip -= some;
            rest = in.i64(ones + ++word * Long.BYTES);
        }
        for (; skip > 0; skip--) {
            rest &= rest - 1;
        }
        asked = i;
        return hash(word, rest, i, lowerBits);
    }

    /** The i-th hash, of which the bit is the first that is left of a word. */
    private static int hash(int word, long left, int i, int lowerBits) {
        int upper = word * Long.SIZE + Long.numberOfTrailingZeros(left) - i;
        return (upper << VectorCodec.LOWER_BITS | lowerBits) ^ Integer.MIN_VALUE;
    }

    /** Reads the i-th term to a place; passes those between it and the last. */
    void take(int i, int at) {
        if (width == 0) {
            entry += unusual(next, i);
            next = i;
        }
        while (next < i) {
            pass(in.u8(flags + next++));
        }
        int bits = in.u8(flags + next++);
        story.flags[at] = (byte) (bits & ~VectorCodec.UNUSUAL);
        if (width == 0) {
            story.single(at, bits >= VectorCodec.UNUSUAL ? in.u8(entry++) : 1, story.mass);
        } else if (bits < VectorCodec.UNUSUAL) {
            story.single(at, 1, Mass.FULL);
        } else {
            takeUnusual(at, bits);
        }
    }

    /** How many unusual terms there are from a place up to another, eight at a time; reads up to seven bytes further. */
    private int unusual(int from, int to) {
        int count = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            count += Long.bitCount(in.i64(flags + i) & ALL_UNUSUAL);
        }
        long rest = in.i64(flags + i) & ALL_UNUSUAL;
        return count + Long.bitCount(rest & (1L << (to - i) * Byte.SIZE) - 1);
    }

    private void pass(int bits) {
        if (bits >= VectorCodec.UNUSUAL) {
            entry += (in.u8(entry) & VectorCodec.MORE) == 0 ? width : VectorCodec.ENTRY * width;
            title += (bits / Terms.TITLE & 1) * width;
            lead += (bits / Terms.LEAD & 1) * width;
        }
    }

    private void takeUnusual(int at, int bits) {
        int first = in.number(entry, width);
        boolean more = (first & VectorCodec.MORE) != 0;
        int masses = first >> 1;
        story.masses[at] = masses;
        story.weights[at] = masses * Weights.of(1) + (more ? in.number(entry + width, width) : 0);
        story.actorCounts[at] = masses * Weights.actor(1, false) + (more ? in.number(entry + 2 * width, width) : 0);
        entry += more ? VectorCodec.ENTRY * width : width;
        boolean inTitle = (bits & Terms.TITLE) != 0;
        story.titles[at] = inTitle ? in.number(title, width) : 0;
        title += inTitle ? width : 0;
        boolean inLead = (bits & Terms.LEAD) != 0;
        story.leads[at] = inLead ? in.number(lead, width) : 0;
        lead += inLead ? width : 0;
    }
}
