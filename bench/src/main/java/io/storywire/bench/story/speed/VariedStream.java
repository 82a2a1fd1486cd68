package io.storywire.bench.story.speed;

import io.storywire.bench.story.LabelledArticle;
import io.storywire.bench.story.StoryFile;
import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.entity.catalogue.OwnIds;
import io.storywire.events.EntityRef;
import io.storywire.story.EntityFact;
import io.storywire.story.Fingerprint;
import io.storywire.story.QuoteFact;
import io.storywire.story.Sketch;
import io.storywire.story.StoryState;
import io.storywire.story.StoryTrial;
import io.storywire.story.Terms;
import io.storywire.story.ToldFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A stream of any length, made of labelled articles: round after round the same articles are told of other people, places
 * and numbers.
 *
 * <p>In every round, words that at least one article in {@value #COMMON} has stay as they are: they are as common in the long
 * stream as in the short one. All others (names, numbers, rare words, word pairs) are renamed, the same way for all articles
 * of a round, so that the reports of one story still share them, and look-alikes of the short stream look alike in every
 * round. The new name is drawn from a vocabulary in which the k-th word has a probability proportional to 1/k (Zipf), from
 * rank {@value #FIRST_RANK} to {@value #LAST_RANK}: so stories of different rounds share words as strangers do, and the
 * vocabulary grows with the stream. Word triples and quotations are others in every round.
 */
public final class VariedStream {

    /** The labelled sets that have texts. */
    static final List<String> BODIES = List.of("ecbplus-dev", "gunviolence-dev", "allsides-dev");

    private static final int COMMON = 50;
    private static final int SEED = 5;
    private static final int FIRST_RANK = 1_000;
    private static final int LAST_RANK = 100_000_000;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private final List<Fingerprint> prints;
    private final List<String> labels;
    /** Per article and term, whether it keeps its name in every round. */
    private final List<boolean[]> common = new ArrayList<>();

    private final Set<Integer> commonTerms = new HashSet<>();

    private final Duration span;
    private final int length;

    /**
     * A stream of given length.
     *
     * @param prints articles
     * @param labels their stories
     * @param length how many articles the stream is to have
     * @param span   how much time they take
     */
    VariedStream(List<Fingerprint> prints, List<String> labels, int length, Duration span) {
        this.prints = prints;
        this.labels = labels;
        this.length = length;
        this.span = span;
        Map<Integer, Integer> documents = new HashMap<>();
        for (Fingerprint print : prints) {
            for (int i = 0; i < print.terms().size(); i++) {
                documents.merge(print.terms().hash(i), 1, Integer::sum);
            }
        }
        documents.forEach((term, count) -> {
            if (count * COMMON >= prints.size()) {
                commonTerms.add(term);
            }
        });
        for (Fingerprint print : prints) {
            boolean[] ofPrint = new boolean[print.terms().size()];
            for (int i = 0; i < ofPrint.length; i++) {
                ofPrint[i] = commonTerms.contains(print.terms().hash(i));
            }
            common.add(ofPrint);
        }
    }

    /** The labelled articles with a text, as the engine sees them, in an order in which stories do not stand together. */
    static List<LabelledArticle> articles(Path data, List<String> sets) throws IOException {
        StoryFile file = new StoryFile();
        List<LabelledArticle> all = new ArrayList<>();
        for (String set : sets) {
            all.addAll(file.read(data.resolve("stories").resolve(set + ".jsonl.gz")));
        }
        Collections.shuffle(all, new Random(SEED));
        return all;
    }

    static VariedStream of(List<LabelledArticle> articles, int length, Duration span) {
        return new VariedStream(
                articles.stream()
                        .map(article -> Fingerprinter.of(article.article()))
                        .toList(),
                articles.stream().map(LabelledArticle::story).toList(),
                length,
                span);
    }

    int size() {
        return length;
    }

    /** The story of the i-th article. */
    String label(int i) {
        return labels.get(i % prints.size()) + "#" + i / prints.size();
    }

    /** The i-th article. O(its terms). */
    Fingerprint get(int i) {
        Fingerprint base = prints.get(i % prints.size());
        int round = i / prints.size();
        Instant time = START.plusMillis(span.toMillis() / length * i);
        return new Fingerprint(
                base.articleId() + "#" + round,
                base.contentHash() + round,
                time,
                true,
                base.publisher(),
                base.kind(),
                base.language(),
                base.title(),
                base.words(),
                renamed(base.terms(), common.get(i % prints.size()), round),
                base.entities().stream().map(fact -> renamed(fact, round)).toList(),
                base.numbers(),
                base.quotes().stream().map(quote -> renamed(quote, round)).toList(),
                base.citedSources(),
                sketch(base, round));
    }

    /** The same story told of others: its terms as they are named in a round. */
    StoryState renamed(StoryState story, int round) {
        long key = mix64(Long.parseUnsignedLong(story.storyId().substring(2), 16) + round * 0x9E3779B97F4A7C15L);
        return StoryTrial.renamed(story, key, hash -> commonTerms.contains(hash) ? hash : variant(hash, round));
    }

    private static int variant(int hash, int round) {
        if (round == 0) {
            return hash;
        }
        return mix(rank(hash, round) | 1L << 40);
    }

    /** Which word of the vocabulary stands for another in a round. */
    static long rank(int hash, int round) {
        double luck = (mix(hash * 0x9E3779B97F4A7C15L + round) >>> 1) / (double) Integer.MAX_VALUE;
        return (long) (FIRST_RANK * Math.pow((double) LAST_RANK / FIRST_RANK, luck));
    }

    private static Terms renamed(Terms terms, boolean[] common, int round) {
        long[] order = new long[terms.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) (common[i] ? terms.hash(i) : variant(terms.hash(i), round)) << 32 | i;
        }
        Arrays.sort(order);
        int size = dropRepeated(order);
        int[] hashes = new int[size];
        byte[] flags = new byte[size];
        byte[] counts = new byte[size];
        String[] surfaces = new String[size];
        for (int k = 0; k < size; k++) {
            int i = (int) order[k];
            hashes[k] = (int) (order[k] >> 32);
            flags[k] = (byte) terms.flags(i);
            counts[k] = (byte) terms.count(i);
            surfaces[k] = terms.surface(i);
        }
        return new Terms(hashes, flags, counts, surfaces);
    }

    /** Two terms of one text may get the same name; the first stays. */
    private static int dropRepeated(long[] ascending) {
        int size = 0;
        for (int i = 0; i < ascending.length; i++) {
            if (i == 0 || ascending[i] >> 32 != ascending[i - 1] >> 32) {
                ascending[size++] = ascending[i];
            }
        }
        return size;
    }

    /** Another entity with a name of the same length; its id follows from it, as those of entities that no register has. */
    private static EntityFact renamed(EntityFact fact, int round) {
        EntityRef entity = fact.entity();
        if (round == 0) {
            return fact;
        }
        String ending = Integer.toHexString(variant(entity.entityId().hashCode(), round));
        int kept = Math.max(0, entity.name().length() - ending.length());
        String name = entity.name().substring(0, kept) + ending;
        return new EntityFact(
                new EntityRef(OwnIds.unlisted(name, entity.type()), name, entity.type()), fact.salience(), fact.role());
    }

    private static QuoteFact renamed(QuoteFact quote, int round) {
        int[] shingles = Arrays.stream(quote.shingles())
                .map(shingle -> mix(shingle * 0xD1B54A32D192ED03L + round))
                .sorted()
                .toArray();
        return new QuoteFact(quote.words(), shingles);
    }

    private static Sketch sketch(Fingerprint base, int round) {
        int[] triples = new int[base.sketch().shingles()];
        for (int i = 0; i < triples.length; i++) {
            triples[i] = mix(base.contentHash() + i * 0x9E3779B97F4A7C15L + round * 0xD1B54A32D192ED03L);
        }
        return Sketch.of(triples, triples.length, ToldFacts.NONE);
    }

    private static int mix(long value) {
        return (int) (mix64(value) >>> 32);
    }

    private static long mix64(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
