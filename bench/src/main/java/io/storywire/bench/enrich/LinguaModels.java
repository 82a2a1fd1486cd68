package io.storywire.bench.enrich;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the n-gram models in lingua's jar: for each n-gram P(last letter | letters before), as a fraction. */
final class LinguaModels {

    private static final List<String> ORDERS = List.of("unigrams", "bigrams", "trigrams", "quadrigrams");

    private LinguaModels() {}

    /** Conditional probabilities of a language's n-grams of one order, 1 to 4; empty when lingua has none. */
    static Map<String, Double> read(String language, int order) throws IOException {
        String name = "/language-models/" + language + "/" + ORDERS.get(order - 1) + ".json";
        try (InputStream in = LinguaModels.class.getResourceAsStream(name)) {
            return in == null ? Map.of() : read(in);
        }
    }

    private static Map<String, Double> read(InputStream in) throws IOException {
        Map<String, Double> probabilities = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            while (parser.nextToken() != null) {
                boolean fraction = parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().indexOf('/') > 0;
                if (fraction) {
                    double probability = fraction(parser.currentName());
                    for (String ngram : parser.nextTextValue().split(" ", -1)) {
                        probabilities.put(ngram, probability);
                    }
                }
            }
        }
        return probabilities;
    }

    private static double fraction(String text) {
        int slash = text.indexOf('/');
        return Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }
}
