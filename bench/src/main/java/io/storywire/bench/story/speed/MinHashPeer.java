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
    private int latest = -1;
    private byte[] latestSignature = new byte[0];

    @Override
    public void add(EnrichedArticle article, int number) {
        byte[] signature = signature(article, number);
        for (int band = 0; band < BANDS; band++) {
            buckets.computeIfAbsent(key(signature, band), none -> new ArrayList<>())
                    .add(number);
        }
        signatures.add(signature);
    }

    @Override
    public PeersCommand.Nearest nearest(EnrichedArticle article, int number) {
        byte[] signature = signature(article, number);
        Set<Integer> candidates = new LinkedHashSet<>();
        for (int band = 0; band < BANDS; band++) {
            candidates.addAll(buckets.getOrDefault(key(signature, band), List.of()));
        }
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

    /** The signature of an article is kept: it is asked for twice. */
    private byte[] signature(EnrichedArticle article, int number) {
        if (number != latest) {
            latest = number;
            latestSignature = hasher.compute(words(article.title() + "\n" + article.body()));
        }
        return latestSignature;
    }

    private static int key(byte[] signature, int band) {
        return Arrays.hashCode(Arrays.copyOfRange(signature, band * ROWS, (band + 1) * ROWS)) * BANDS + band;
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
