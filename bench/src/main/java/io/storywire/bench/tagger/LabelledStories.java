package io.storywire.bench.tagger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storywire.entity.Recogniser.Span;
import io.storywire.events.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * News texts with the teacher's labels. Labelling takes minutes, so the labels are kept in a folder: for each text a line
 * of {@code start:end:TYPE}, set apart by spaces.
 */
final class LabelledStories {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LabelledStories() {}

    /** Titles and bodies of a file of articles, labelled by the teacher or, if it was done before, from the folder. */
    static List<Sample> read(Path stories, Path kept, Supplier<Teacher> teacher) throws IOException {
        List<String> texts = texts(stories);
        Path file = kept.resolve(stories.getFileName() + ".names");
        if (!Files.exists(file)) {
            Teacher labeller = teacher.get();
            Files.createDirectories(kept);
            Files.write(
                    file, texts.stream().map(text -> line(labeller.names(text))).toList());
        }
        return join(texts, Files.readAllLines(file));
    }

    private static List<Sample> join(List<String> texts, List<String> lines) throws IOException {
        if (texts.size() != lines.size()) {
            throw new IOException(texts.size() + " texts but " + lines.size() + " lines of labels: delete the labels");
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            samples.add(new Sample(texts.get(i), names(lines.get(i))));
        }
        return samples;
    }

    /** Title and body of each article in turn. */
    static List<String> texts(Path stories) throws IOException {
        List<String> texts = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(stories)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode json = MAPPER.readTree(line);
                texts.add(json.path("title").isNull() ? "" : json.path("title").asText());
                texts.add(json.path("body").isNull() ? "" : json.path("body").asText());
            }
        }
        return texts;
    }

    private static String line(List<Span> names) {
        List<String> fields = new ArrayList<>();
        names.forEach(n -> fields.add(n.start() + ":" + n.end() + ":" + n.type()));
        return String.join(" ", fields);
    }

    private static List<Span> names(String line) {
        List<Span> names = new ArrayList<>();
        for (String field : line.isEmpty() ? new String[0] : line.split(" ", -1)) {
            String[] parts = field.split(":", -1);
            names.add(
                    new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), EntityType.valueOf(parts[2]), 1));
        }
        return names;
    }
}
