package io.storywire.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How likely it is that an article tells a story, from what is measured of both: a logistic regression, with the
 * threshold from which on an article joins. Immutable.
 *
 * @param background what is known of rarity beforehand
 * @param intercept  log odds when everything measured is 0
 * @param weights    by which log odds rise per unit, one for each of {@link Features#NAMES}
 * @param threshold  probability from which on an article joins, in (0, 1)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoryModel(Background background, double intercept, double[] weights, double threshold) {

    private static final String RESOURCE = "story-model.txt";

    /** The model that comes with this program. */
    public static StoryModel standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        static final StoryModel STANDARD = load();
    }

    double score(double[] features) {
        double odds = intercept;
        for (int i = 0; i < weights.length; i++) {
            odds += weights[i] * features[i];
        }
        return 1 / (1 + StrictMath.exp(-odds));
    }

    private static StoryModel load() {
        Map<String, Double> values = new HashMap<>();
        InputStream resource =
                Objects.requireNonNull(StoryModel.class.getResourceAsStream(RESOURCE), RESOURCE + " is missing");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(parts -> values.put(parts[0], Double.valueOf(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] weights = Features.NAMES.stream()
                .mapToDouble(name -> values.getOrDefault(name, 0.0))
                .toArray();
        return new StoryModel(
                Background.NONE.withWeight(values.getOrDefault("background-weight", 0.0)),
                values.getOrDefault("intercept", 0.0),
                weights,
                values.getOrDefault("threshold", 0.5));
    }
}
