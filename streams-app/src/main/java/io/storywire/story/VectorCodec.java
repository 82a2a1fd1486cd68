package io.storywire.story;

/**
 * The part of a story that articles are compared with, as bytes; read whole, or only where it meets an article.
 *
 * <p>Layout: key, time of the last change and number of articles at fixed places; other numbers; then the terms in columns,
 * in the order of their hashes. Of the hashes, the upper 8 bits are told by the ones and zeros of a row of bits (Elias 1974):
 * the i-th one, at place p, says that the upper bits of the i-th hash are p - i; the lower 24 follow as they are. Then come
 * the flags. Most terms occur once in one report of full mass; the others are marked in their flags, and further numbers of
 * theirs follow, all of one width, so that those of a term are found without reading those of the others.
 */
final class VectorCodec {

    static final int KEY_AT = 1;
    static final int TOUCHED_AT = KEY_AT + 8;
    static final int ARTICLES_AT = TOUCHED_AT + 8;

    /** Set in the flags of a term that is not what most are. */
    static final int UNUSUAL = 128;
    /** How many bits of a hash stand as they are. */
    static final int LOWER_BITS = 24;
    /** An unusual term has its masses and, where the lowest bit says so, how much more it says than once in each article. */
    static final int ENTRY = 3;

    static final int MORE = 1;
    /** How many values the upper bits of a hash can have. */
    private static final int UPPER = 1 << Integer.SIZE - LOWER_BITS;

    private VectorCodec() {}

    static void write(StoryVector story, ByteSink out) {
        writeHead(story, out);
        boolean single = story.articles == 1;
        boolean[] unusual = new boolean[story.size];
        int numbers = 0;
        int titles = 0;
        int leads = 0;
        for (int i = 0; i < story.size; i++) {
            unusual[i] = !isUsual(story, i);
            numbers += !unusual[i] ? 0 : single || !hasMore(story, i) ? 1 : ENTRY;
            titles += unusual[i] && story.is(i, Terms.TITLE) ? 1 : 0;
            leads += unusual[i] && story.is(i, Terms.LEAD) ? 1 : 0;
        }
        int width = single ? 0 : width(story);
        out.varint(story.size);
        out.u8(width);
        out.varint(numbers);
        out.varint(single ? 0 : titles);
        out.varint(single ? 0 : leads);
        writeHashes(story, out);
        for (int i = 0; i < story.size; i++) {
            out.u8(story.flags[i] | (unusual[i] ? UNUSUAL : 0));
        }
        if (single) {
            writeCounts(story, unusual, out);
        } else {
            writeUnusual(story, unusual, width, out);
        }
    }

    private static void writeCounts(StoryVector story, boolean[] unusual, ByteSink out) {
        for (int i = 0; i < story.size; i++) {
            if (unusual[i]) {
                out.u8(count(story, i));
            }
        }
    }

    private static void writeHead(StoryVector story, ByteSink out) {
        out.i64(story.key);
        out.i64(story.touched);
        out.i32(story.articles);
        out.u8(story.absorbed.length);
        for (long other : story.absorbed) {
            out.i64(other);
        }
        boolean dated = story.firstDated != StoryVector.UNDATED;
        out.u8(dated ? 1 : 0);
        if (dated) {
            out.signed(story.touched - story.firstDated);
            out.signed(story.lastDated - story.firstDated);
        }
        out.varint(story.mass);
        out.varint(story.words);
        for (float norm : story.norms) {
            out.f32(norm);
        }
        out.f32(story.actors);
        out.f32(story.people);
        out.f32(story.numbers);
        out.f32(story.when);
    }

    private static void writeHashes(StoryVector story, ByteSink out) {
        long[] ones = new long[words(story.size)];
        for (int i = 0; i < story.size; i++) {
            int place = upper(story.hashes[i]) + i;
            ones[place >> 6] |= 1L << place;
        }
        for (long word : ones) {
            out.i64(word);
        }
        for (int i = 0; i < story.size; i++) {
            out.i24(story.hashes[i]);
        }
    }

    /** The upper bits in the order of signed numbers. */
    private static int upper(int hash) {
        return (hash ^ Integer.MIN_VALUE) >>> LOWER_BITS;
    }

    /** How many numbers of 64 bits tell the upper bits of so many hashes. */
    static int words(int size) {
        return (size + UPPER + Long.SIZE - 1) / Long.SIZE;
    }

    /** How often a term occurs in the only article. */
    private static int count(StoryVector story, int i) {
        return Weights.count(story.weights[i] / story.mass);
    }

    private static boolean isUsual(StoryVector story, int i) {
        if (story.articles == 1) {
            return count(story, i) == 1;
        }
        return story.masses[i] == Mass.FULL
                && story.weights[i] == Mass.FULL * Weights.of(1)
                && story.actorCounts[i] == Mass.FULL * Weights.actor(1, story.is(i, Terms.TITLE))
                && story.titles[i] == (story.is(i, Terms.TITLE) ? Mass.FULL : 0)
                && story.leads[i] == (story.is(i, Terms.LEAD) ? Mass.FULL : 0);
    }

    /** How many bytes the largest of the further numbers takes; a negative one takes all. */
    private static int width(StoryVector story) {
        int most = 0;
        for (int i = 0; i < story.size; i++) {
            most |= story.masses[i] * 2 | moreWeight(story, i) | moreActor(story, i) | story.titles[i] | story.leads[i];
        }
        return most >>> 8 == 0 ? 1 : most >>> 16 == 0 ? 2 : 4;
    }

    private static void writeUnusual(StoryVector story, boolean[] unusual, int width, ByteSink out) {
        for (int i = 0; i < story.size; i++) {
            if (unusual[i]) {
                boolean more = hasMore(story, i);
                out.number(story.masses[i] * 2 + (more ? MORE : 0), width);
                if (more) {
                    out.number(moreWeight(story, i), width);
                    out.number(moreActor(story, i), width);
                }
            }
        }
        writePlaces(story, Terms.TITLE, story.titles, unusual, width, out);
        writePlaces(story, Terms.LEAD, story.leads, unusual, width, out);
    }

    private static void writePlaces(
            StoryVector story, int place, int[] masses, boolean[] unusual, int width, ByteSink out) {
        for (int i = 0; i < story.size; i++) {
            if (unusual[i] && story.is(i, place)) {
                out.number(masses[i], width);
            }
        }
    }

    /** Whether it occurs several times in an article, or in a headline. */
    private static boolean hasMore(StoryVector story, int i) {
        return moreWeight(story, i) != 0 || moreActor(story, i) != 0;
    }

    private static int moreWeight(StoryVector story, int i) {
        return story.weights[i] - story.masses[i] * Weights.of(1);
    }

    private static int moreActor(StoryVector story, int i) {
        return story.actorCounts[i] - story.masses[i] * Weights.actor(1, false);
    }

    private static void readHead(ByteSource in, StoryVector into) {
        into.key = in.i64();
        into.touched = in.i64();
        into.articles = in.i32();
        int absorbed = in.u8();
        into.absorbed = absorbed == 0 ? StoryVector.NOTHING : new long[absorbed];
        for (int i = 0; i < absorbed; i++) {
            into.absorbed[i] = in.i64();
        }
        boolean dated = in.u8() != 0;
        into.firstDated = dated ? into.touched - in.signed() : StoryVector.UNDATED;
        into.lastDated = dated ? into.firstDated + in.signed() : StoryVector.UNDATED;
        into.mass = in.size();
        into.words = in.size();
        for (int view = 0; view < into.norms.length; view++) {
            into.norms[view] = in.f32();
        }
        into.actors = in.f32();
        into.people = in.f32();
        into.numbers = in.f32();
        into.when = in.f32();
    }

    /** Reads all terms. */
    static void read(ByteSource in, StoryVector into) {
        readHead(in, into);
        VectorColumns columns = new VectorColumns(in, into);
        into.reserve(columns.size);
        into.size = columns.size;
        columns.hashes(into.hashes);
        for (int i = 0; i < columns.size; i++) {
            columns.take(i, i);
        }
        in.skip(columns.end - in.at());
    }

    /** Reads the terms that the article has too, and where they stand in the article. */
    static void readCommon(ByteSource in, ArticleVector article, StoryVector into, int[] places) {
        readHead(in, into);
        VectorColumns columns = new VectorColumns(in, into);
        into.reserve(Math.max(article.size, columns.size));
        int[] hashes = into.hashes; // until they are known, those that may be common, by their places in the story
        int some = 0;
        for (int i = 0; i < columns.size; i++) {
            hashes[some] = i;
            some += article.mayHave(columns.lower(i));
        }
        int common = 0;
        for (int k = 0; k < some; k++) {
            int i = hashes[k];
            int place = article.find(columns.hash(i, columns.lower(i)));
            if (place >= 0) {
                hashes[common] = article.hashes[place];
                columns.take(i, common);
                places[common++] = place;
            }
        }
        into.size = common;
    }

    /** Where the vector ends in the bytes of a story. */
    static int end(byte[] bytes) {
        ByteSource in = new ByteSource(bytes, KEY_AT);
        StoryVector head = new StoryVector();
        readHead(in, head);
        return new VectorColumns(in, head).end;
    }

    /** Reads only which terms there are, and what stands before them; tells where the vector ends. */
    static int readHashes(ByteSource in, StoryVector into) {
        readHead(in, into);
        VectorColumns columns = new VectorColumns(in, into);
        into.reserve(columns.size);
        into.size = columns.size;
        columns.hashes(into.hashes);
        return columns.end;
    }
}
