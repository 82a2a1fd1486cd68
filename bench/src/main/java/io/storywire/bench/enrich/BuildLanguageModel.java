package io.storywire.bench.enrich;

import io.storywire.enrich.language.NgramModel;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Repacks lingua's n-gram models: the most frequent n-grams of the languages that share a script with others. */
@Command(name = "language-model", description = "Repack lingua's n-gram models into one small file.")
public final class BuildLanguageModel implements Callable<Integer> {

    private static final int[] KEPT = {300, 2_000, 6_000, 12_000};

    private static final Set<UnicodeScript> SHARED =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC, UnicodeScript.DEVANAGARI);

    @Parameters(description = "File to write, such as ngrams.bin.gz.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        List<String> languages = new ArrayList<>();
        List<UnicodeScript> scripts = new ArrayList<>();
        SortedMap<Long, byte[]> ngrams = new TreeMap<>();
        for (String language : java.util.Locale.getISOLanguages()) {
            UnicodeScript script = script(LinguaModels.read(language, 1));
            if (SHARED.contains(script)) {
                add(language, languages.size(), ngrams);
                languages.add(language);
                scripts.add(script);
            }
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            NgramModel.write(out, languages, scripts, ngrams);
        }
        System.out.printf("%d languages, %d n-grams, %d bytes%n", languages.size(), ngrams.size(), Files.size(file));
        return 0;
    }

    private static UnicodeScript script(Map<String, Double> letters) {
        Map<UnicodeScript, Double> shares = new TreeMap<>();
        letters.forEach((letter, share) -> shares.merge(UnicodeScript.of(letter.codePointAt(0)), share, Double::sum));
        return shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
    }

    private static void add(String language, int place, SortedMap<Long, byte[]> ngrams) throws IOException {
        Map<String, Double> shorter = Map.of("", 1.0);
        for (int order = 1; order <= KEPT.length; order++) {
            Map<String, Double> conditional = LinguaModels.read(language, order);
            Map<String, Double> joint = joint(conditional, shorter);
            joint.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(KEPT[order - 1])
                    .forEach(ngram -> put(ngrams, ngram.getKey(), place, conditional.get(ngram.getKey())));
            shorter = joint;
        }
    }

    private static Map<String, Double> joint(Map<String, Double> conditional, Map<String, Double> shorter) {
        Map<String, Double> joint = new HashMap<>();
        conditional.forEach((ngram, probability) -> {
            Double before = ngram.isEmpty() ? null : shorter.get(ngram.substring(0, ngram.length() - 1));
            if (before != null) {
                joint.put(ngram, before * probability);
            }
        });
        return joint;
    }

    private static void put(SortedMap<Long, byte[]> ngrams, String ngram, int place, double probability) {
        long key = NgramModel.pack(ngram, 0, ngram.length());
        byte[] before = ngrams.getOrDefault(key, new byte[0]);
        byte[] pairs = java.util.Arrays.copyOf(before, before.length + 2);
        pairs[before.length] = (byte) place;
        pairs[before.length + 1] = (byte) Math.min(255, Math.round(-Math.log(probability) * NgramModel.STEPS));
        ngrams.put(key, pairs);
    }
}
