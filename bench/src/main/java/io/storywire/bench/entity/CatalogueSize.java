package io.storywire.bench.entity;

import io.storywire.entity.Catalogue;
import io.storywire.entity.catalogue.CatalogueFile;
import io.storywire.entity.catalogue.KnownEntity;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code eval catalogue-size}: how long a large catalogue takes to load from its file, and how much heap it holds. */
@Command(name = "catalogue-size", description = "Time and heap to load a catalogue with many aliases.")
public final class CatalogueSize implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--aliases", description = "How many (default: ${DEFAULT-VALUE}).")
    private int aliases = 1_000_000;

    @Override
    public Integer call() {
        byte[] file = file(ManyAliases.entities(aliases));
        long before = heap();
        long start = System.nanoTime();
        Catalogue catalogue = Catalogue.of(CatalogueFile.read(new ByteArrayInputStream(file)));
        double seconds = (System.nanoTime() - start) / 1e9;
        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                "%d aliases of %d entities, %d MB file: loaded in %.1f s, %d MB of heap%n",
                catalogue.aliases(),
                catalogue.entries().size(),
                file.length / 1_000_000,
                seconds,
                (heap() - before) / 1_000_000);
        print.flush();
        return catalogue.aliases() > 0 ? 0 : 1;
    }

    private static byte[] file(List<KnownEntity> entities) {
        return entities.stream()
                .map(CatalogueFile::line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
