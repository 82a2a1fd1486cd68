package io.storywire.bench.tagger;

import io.storywire.entity.tagger.Hash;
import io.storywire.entity.tagger.Lexicon;
import io.storywire.entity.tagger.PackedTable;
import io.storywire.entity.tagger.Tokeniser;
import io.storywire.entity.tagger.Tokens;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Packs word clusters and lists of names into a {@link Lexicon}. */
final class LexiconBuilder {
    private static final int CLUSTER_FINGERPRINT = 11;
    private static final int PHRASE_FINGERPRINT = 12;
    private static final int PART_FINGERPRINT = 12;

    private final Map<Long, Integer> clusters = new TreeMap<>();
    private final Map<Long, Integer> phrases = new TreeMap<>();
    private final NameParts parts = new NameParts();
    private final Tokens tokens = new Tokens();
    private int[] newsPaths = {1};
    private int[] tweetPaths = {1};

    /** Takes in words with their place in the tree of the news clusters. */
    void addNewsClusters(Map<String, String> words) {
        newsPaths = paths(words.values());
        addClusters(words, 0, Lexicon.NEWS_BITS);
    }

    /** Takes in words with their place in the tree of the tweets' clusters. */
    void addTweetClusters(Map<String, String> words) {
        tweetPaths = paths(words.values());
        addClusters(words, Lexicon.NEWS_BITS, Lexicon.TWEET_BITS);
    }

    /** A word whose hash is taken already keeps its first cluster. */
    private void addClusters(Map<String, String> words, int shift, int bits) {
        int field = ((1 << bits) - 1) << shift;
        Map<String, Integer> numbers = new TreeMap<>();
        new TreeSet<>(words.values()).forEach(path -> numbers.put(path, numbers.size() + 1));
        words.forEach((word, path) -> clusters.merge(
                Hash.lower(word, 0, word.length()),
                numbers.get(path) << shift,
                (old, now) -> (old & field) == 0 ? old | now : old));
    }

    private static int[] paths(Collection<String> all) {
        return IntStream.concat(
                        IntStream.of(1), new TreeSet<>(all).stream().mapToInt(path -> Integer.parseInt("1" + path, 2)))
                .toArray();
    }

    /**
     * Takes in a name. Left out are those that begin without a capital and those of more than
     * {@link Lexicon#LONGEST_PHRASE} words.
     *
     * @param kinds a set of bits of {@link NameParts}
     */
    void addName(String name, int kinds) {
        if (kinds == 0 || name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
            return;
        }
        int read = Tokeniser.next(name, 0, tokens);
        if (read < name.length() || tokens.size() > Lexicon.LONGEST_PHRASE) {
            return;
        }
        long h = 0;
        for (int i = 0; i < tokens.size(); i++) {
            h = Hash.phrase(h, Hash.cased(name, tokens.start(i), tokens.end(i)));
            parts.count(name.substring(tokens.start(i), tokens.end(i)), i, tokens.size(), kinds);
        }
        phrases.merge(h, kinds, (old, now) -> old | now);
    }

    /** The lexicon of all that was taken in. */
    Lexicon build() {
        PackedTable clusterTable = table(Lexicon.NEWS_BITS + Lexicon.TWEET_BITS, CLUSTER_FINGERPRINT, clusters);
        PackedTable phraseTable = table(NameParts.KIND_BITS, PHRASE_FINGERPRINT, phrases);
        PackedTable partTable = table(NameParts.CODE_BITS, PART_FINGERPRINT, parts.codes());
        return new Lexicon(clusterTable, phraseTable, partTable, newsPaths, tweetPaths);
    }

    private static PackedTable table(int bits, int fingerprint, Map<Long, Integer> values) {
        PackedTable table = new PackedTable(bits, fingerprint, values.size());
        values.forEach(table::put);
        return table;
    }
}
