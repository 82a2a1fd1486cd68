package io.storywire.story;

import java.util.concurrent.TimeUnit;

/**
 * An article with the rarity of its terms at the moment, ready to be compared with many stories. A small story that may
 * belong to a larger one is compared like an article.
 */
final class ArticleVector {

    /** A story's term counts as one of the article it stands for when at least this share of its articles have it. */
    private static final float TYPICAL = 1f / 3;
    /** Far more places than terms, so that the first that is looked at nearly always tells. */
    private static final int TABLE = 1 << 11;

    final int size;
    final int[] hashes;
    final byte[] flags;
    /** Per term, where it stands in the index, as long as nothing is added there or taken out. */
    final long[] entries;
    /** Per term, how many stories have it. */
    final int[] stories;

    final float[] rarity;
    /** Per term, how much it says that it occurs so often, times the square of its rarity. */
    final float[] weights;
    /** Per term, the square of its rarity: its weight where it does not matter how often it occurs. */
    final float[] places;
    /** Per name, how much it is an actor, times its rarity. */
    final float[] actor;
    /** Lengths of the vector in each view. */
    final double[] norms = new double[Views.COUNT];

    final double words;
    /** Sums of rarities: of all words, of those of the headline, of names in headline and lead, of numbers. */
    double total;

    double titleTotal;
    double leadNames;
    double numbers;
    /** Sum of {@link #actor}. */
    double actors;
    /** The same of persons alone. */
    double people;
    /** Sum of the squared rarities of weekdays, months and years. */
    double when;

    /** Per place of a hash table, one more than the place of the term that is there; 0 when it is free. */
    private final short[] table = new short[TABLE];

    private final long firstTime;
    private final long lastTime;

    private ArticleVector(int size, double words, long firstTime, long lastTime) {
        this.size = size;
        this.words = words;
        this.firstTime = firstTime;
        this.lastTime = lastTime;
        hashes = new int[size];
        flags = new byte[size];
        entries = new long[size];
        stories = new int[size];
        rarity = new float[size];
        weights = new float[size];
        places = new float[size];
        actor = new float[size];
    }

    static ArticleVector of(Fingerprint article, Frequencies frequencies) {
        Terms terms = article.terms();
        long time = article.dated() ? article.eventTime().toEpochMilli() : StoryVector.UNDATED;
        ArticleVector vector = new ArticleVector(terms.size(), article.words(), time, time);
        for (int i = 0; i < terms.size(); i++) {
            vector.hashes[i] = terms.hash(i);
        }
        frequencies.rarities(vector.hashes, vector.size, vector.entries, vector.stories, vector.rarity);
        for (int i = 0; i < terms.size(); i++) {
            vector.set(i, terms.flags(i), terms.count(i));
        }
        vector.takeRoots();
        return vector;
    }

    /** What is typical of a story, as if one article told it. */
    static ArticleVector of(StoryVector story, Frequencies frequencies) {
        int size = 0;
        for (int i = 0; i < story.size; i++) {
            size += isTypical(story, i) ? 1 : 0;
        }
        ArticleVector vector = new ArticleVector(size, story.meanWords(), story.firstDated, story.lastDated);
        int at = 0;
        for (int i = 0; i < story.size; i++) {
            if (isTypical(story, i)) {
                vector.hashes[at++] = story.hashes[i];
            }
        }
        frequencies.rarities(vector.hashes, size, vector.entries, vector.stories, vector.rarity);
        at = 0;
        for (int i = 0; i < story.size; i++) {
            if (isTypical(story, i)) {
                vector.set(at++, typicalFlags(story, i), Math.max(1, Math.round(story.actor(i))));
            }
        }
        vector.takeRoots();
        return vector;
    }

    /** Whether a term of a story counts as one of the article that it stands for. */
    static boolean isTypical(StoryVector story, int i) {
        return story.share(i) >= TYPICAL;
    }

    private static int typicalFlags(StoryVector story, int i) {
        int flags = story.flags[i];
        flags &= story.titles[i] >= TYPICAL * story.mass ? ~0 : ~Terms.TITLE;
        return flags & (story.leads[i] >= TYPICAL * story.mass ? ~0 : ~Terms.LEAD);
    }

    /** 1 if a term with these lower bits may be one of the article's, else 0; 0 for most that are not. */
    int mayHave(int lowerBits) {
        return -table[lowerBits & (TABLE - 1)] >>> Integer.SIZE - 1;
    }

    /** Where a term stands, or -1. */
    int find(int hash) {
        int at = hash & (TABLE - 1);
        while (table[at] != 0 && hashes[table[at] - 1] != hash) {
            at = (at + 1) & (TABLE - 1);
        }
        return table[at] - 1;
    }

    private void enter(int i) {
        int at = hashes[i] & (TABLE - 1);
        while (table[at] != 0) {
            at = (at + 1) & (TABLE - 1);
        }
        table[at] = (short) (i + 1);
    }

    private void set(int i, int termFlags, int count) {
        float rare = rarity[i];
        flags[i] = (byte) termFlags;
        enter(i);
        float weight = Weights.of(count) / (float) Weights.UNIT * rare;
        weights[i] = weight * rare;
        places[i] = rare * rare;
        double square = (double) weight * weight;
        if ((termFlags & Terms.PAIR) != 0) {
            norms[Views.PAIRS] += square;
        } else {
            norms[Views.WORDS] += square;
            norms[Views.NAMES] += (termFlags & Terms.NAME) != 0 ? square : 0;
            norms[Views.NUMBERS] += (termFlags & Terms.NUMBER) != 0 ? square : 0;
            norms[Views.TITLE] += (termFlags & Terms.TITLE) != 0 ? (double) rare * rare : 0;
            norms[Views.LEAD] += (termFlags & (Terms.LEAD | Terms.TITLE)) != 0 ? (double) rare * rare : 0;
            sum(i, termFlags, count, rare);
        }
    }

    private void sum(int i, int termFlags, int count, float rare) {
        boolean title = (termFlags & Terms.TITLE) != 0;
        total += rare;
        titleTotal += title ? rare : 0;
        numbers += (termFlags & Terms.NUMBER) != 0 ? rare : 0;
        when += (termFlags & Terms.WHEN) != 0 ? rare * rare : 0;
        if ((termFlags & Terms.NAME) != 0) {
            actor[i] = Weights.actor(count, title) * rare / Weights.ACTOR_UNIT;
            actors += actor[i];
            people += (termFlags & Terms.PERSON) != 0 ? actor[i] : 0;
            leadNames += (termFlags & (Terms.TITLE | Terms.LEAD)) != 0 ? rare : 0;
        }
    }

    private void takeRoots() {
        for (int view = 0; view < Views.COUNT; view++) {
            norms[view] = Math.sqrt(norms[view]);
        }
    }

    /** How many days lie between the article and the story's first report; 0 when one has no date. */
    double daysSinceFirst(StoryVector story) {
        if (firstTime == StoryVector.UNDATED || story.firstDated == StoryVector.UNDATED) {
            return 0;
        }
        return (double) Math.abs(firstTime - story.firstDated) / TimeUnit.DAYS.toMillis(1);
    }

    /** How many days lie between the article and the story; 0 when one has no date. */
    double daysTo(StoryVector story) {
        return daysTo(story.firstDated, story.lastDated);
    }

    /** The same for a story of which only the first and the last date are at hand. */
    double daysTo(long firstDated, long lastDated) {
        if (firstTime == StoryVector.UNDATED || firstDated == StoryVector.UNDATED) {
            return 0;
        }
        long apart = Math.max(0, Math.max(firstDated - lastTime, firstTime - lastDated));
        return (double) apart / TimeUnit.DAYS.toMillis(1);
    }
}
