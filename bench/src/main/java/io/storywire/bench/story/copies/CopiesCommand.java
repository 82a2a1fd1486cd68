package io.storywire.bench.story.copies;

import com.fasterxml.jackson.databind.JsonNode;
import io.storywire.events.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code eval copies}: how well near-identical texts are told from others. */
@Command(
        name = "copies",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well copies are told: texts edited by chance, against an exact computation, and planted copies.",
            "full: sketches of both articles. engine: the whole engine. forgotten: an engine that no longer remembers the",
            "original. wording: the engine against what wording alone says, whatever facts were changed."
        })
public final class CopiesCommand implements Callable<Integer> {

    private static final List<String> SETS = List.of("ecbplus-dev", "gunviolence-dev", "allsides-dev");
    private static final int SEED = 7;
    /** Headlines and stubs are not edited. */
    private static final int MIN_CHARACTERS = 300;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Folder with stories/ and pairs/.")
    private Path data;

    @Option(
            names = "--texts",
            defaultValue = "400",
            description = "How many texts are edited, each in every way; ${DEFAULT-VALUE} by default.")
    private int texts;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        List<String> bodies = new ArrayList<>();
        for (String name : SETS) {
            read(data.resolve("stories").resolve(name + ".jsonl.gz")).values().stream()
                    .filter(body -> body.length() >= MIN_CHARACTERS)
                    .forEach(bodies::add);
        }
        Collections.shuffle(bodies, new Random(SEED));
        print.print(new EditedTexts(bodies.subList(0, Math.min(texts, bodies.size())), SEED).judge(1));
        print.flush();
        planted(print);
        return 0;
    }

    private void planted(PrintWriter print) throws IOException {
        var copies = new PlantedCopies(read(data.resolve("pairs/minhash2500-articles.jsonl.gz")));
        Set<Set<String>> planted = new HashSet<>();
        for (String line : Files.readAllLines(data.resolve("pairs/minhash2500.jsonl"))) {
            JsonNode pair = Json.MAPPER.readTree(line);
            planted.add(Set.of(pair.path("a").asText(), pair.path("b").asText()));
        }
        print(print, "minhash2500, every text with every other", planted, copies.byComparison());
        print(print, "minhash2500, engine", planted, copies.byEngine());
    }

    private static void print(PrintWriter print, String name, Set<Set<String>> planted, Set<Set<String>> found) {
        long right = found.stream().filter(planted::contains).count();
        print.printf(
                "%s: %d of %d planted copies found, %d others%n", name, right, planted.size(), found.size() - right);
        print.flush();
    }

    /** Bodies by id, in the order of the file. */
    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> bodies = new LinkedHashMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode json = Json.MAPPER.readTree(line);
                bodies.put(json.path("id").asText(), json.path("body").asText(""));
            }
        }
        return bodies;
    }
}
