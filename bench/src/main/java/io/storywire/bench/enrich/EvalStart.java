package io.storywire.bench.enrich;

import io.storywire.enrich.Enricher;
import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.events.Article;
import io.storywire.story.Fingerprint;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Measures how long enrichment takes to begin, and what it then holds: the tables of all parts, catalogue and models are
 * loaded, one English article is enriched, garbage is collected. Each process can measure it once.
 */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Time to load catalogue and models, heap after a first English article.")
public final class EvalStart implements Callable<Integer> {

    private static final long MEGABYTE = 1_000_000;

    private static final String TITLE = "City council approves new tram line to the harbour";
    private static final String BODY =
            "The city council of Stockholm approved a new tram line to the harbour on Tuesday, by 41"
                    + " votes to 23. Building it will cost about 180 million euros, and Siemens will deliver the first twelve trams"
                    + " in 2027, mayor Maria Hale told Reuters.\n\n\"Nobody should need a car to get to work,\" she said."
                    + " Shops along the line fear for their customers while the streets are dug up.";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Article article = Article.of("first", TITLE, BODY, "en", "Harbour Post", "", null, Instant.EPOCH);
        long before = heap();
        long start = System.nanoTime();
        Enricher enricher = new Enricher(CatalogueNameReader.standard());
        long loaded = System.nanoTime();
        Fingerprint first = Fingerprinter.of(
                enricher.enrich(article, Instant.EPOCH).accepted().orElseThrow());
        long enriched = System.nanoTime();
        long after = heapWith(enricher);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("models and catalogue loaded  %,d ms%n", millis(loaded - start));
        out.printf(
                "first English article        %,d ms, %d entities%n",
                millis(enriched - loaded), first.entities().size());
        out.printf("heap, garbage collected      %,d MB, of them %,d MB before%n", after / MEGABYTE, before / MEGABYTE);
        out.flush();
        return 0;
    }

    private static long heapWith(Enricher enricher) {
        try {
            return heap();
        } finally {
            Reference.reachabilityFence(enricher);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
