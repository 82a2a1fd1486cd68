package io.storywire.bench.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A set of texts in which people have marked which entity each name means. */
final class LinkSet {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A marked text.
     *
     * @param text     the text
     * @param from     where the marked part begins
     * @param to       where it ends
     * @param mentions what is marked in it
     */
    record Document(String text, int from, int to, List<Gold> mentions) {}

    /**
     * A marked name.
     *
     * @param qid  Wikidata id, {@code ""} when the marker found none
     * @param name the entity's name, {@code ""} when unknown
     */
    record Gold(int start, int end, String surface, String qid, String name) {}

    private LinkSet() {}

    static List<Document> read(Path file) throws IOException {
        var documents = new ArrayList<Document>();
        for (String line : Files.readAllLines(file)) {
            documents.add(document(JSON.readTree(line)));
        }
        return documents;
    }

    private static Document document(JsonNode node) {
        String text = node.get("text").asText();
        JsonNode span = node.path("evaluation_span");
        int from = span.isArray() ? span.get(0).asInt() : 0;
        int to = span.isArray()
                ? span.get(1).asInt()
                : node.path("annotated_upto").asInt(text.length());
        var mentions = new ArrayList<Gold>();
        for (JsonNode mention : node.get("mentions")) {
            mentions.add(new Gold(
                    mention.get("start").asInt(),
                    mention.get("end").asInt(),
                    mention.path("surface").asText(),
                    mention.path("qid").asText(""),
                    name(mention)));
        }
        return new Document(text, from, to, mentions);
    }

    /** The title of the encyclopaedia's page, where the set gives one, says more than the name in the text. */
    private static String name(JsonNode mention) {
        if (mention.has("entity")) {
            return mention.path("wiki").asText("").replace('_', ' ');
        }
        String name = mention.path("name").asText("");
        return name.equals("Unknown") ? "" : name;
    }
}
