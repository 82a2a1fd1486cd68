package io.storywire.bench.story.speed;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import io.storywire.events.EnrichedArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * MinHash signatures of the words of an article (hash4j, {@value #VALUES} values of one byte), found by {@value #BANDS} bands
 * of {@value #ROWS} values: texts of one event share few word sequences, so single words are hashed.
 */
final class MinHashPeer implements PeersCommand.Peer {

    private static final int BANDS = 20;
    private static final int ROWS = 3;
    private static final int VALUES = BANDS * ROWS;

    private final SimilarityHashPolicy policy = SimilarityHashing.minHash(VALUES, Byte.SIZE);
    private final SimilarityHasher hasher = policy.createHasher();
    private final List<byte[]> signatures = new ArrayList<>();
    private final Map<Integer, List<Integer>> buckets = new HashMap<>();

    @Override
    public PeersCommand.Nearest next(EnrichedArticle article, int number) {
        byte[] signature = hasher.compute(words(article.title() + "\n" + article.body()));
        Set<Integer> candidates = new LinkedHashSet<>();
        for (int band = 0; band < BANDS; band++) {
            int key = Arrays.hashCode(Arrays.copyOfRange(signature, band * ROWS, (band + 1) * ROWS)) * BANDS + band;
            List<Integer> bucket = buckets.computeIfAbsent(key, none -> new ArrayList<>());
            candidates.addAll(bucket);
            bucket.add(number);
        }
        signatures.add(signature);
        int best = -1;
        double highest = 0;
        for (int candidate : candidates) {
            double share = policy.getFractionOfEqualComponents(signature, signatures.get(candidate));
            if (share > highest) {
                best = candidate;
                highest = share;
            }
        }
        return new PeersCommand.Nearest(best, highest);
    }

    private static ElementHashProvider words(String text) {
        HashStream64 stream = Hashing.komihash5_0().hashStream();
        long[] hashes = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .distinct()
                .mapToLong(word -> stream.reset().putString(word).getAsLong())
                .toArray();
        return ElementHashProvider.ofValues(hashes);
    }

    @Override
    public void close() {}
}
