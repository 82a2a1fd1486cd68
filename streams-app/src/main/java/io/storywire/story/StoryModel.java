package io.storywire.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * How likely it is that an article tells a story, from what is measured of both, with the threshold from which on an
 * article joins. Made by {@code ./storywire train stories}. Immutable.
 */
public final class StoryModel {

    private static final String MODEL = "story-model.txt";
    private static final String BACKGROUND = "story-background.bin.gz";

    private final Background background;
    private final Trees trees;
    private final double base;
    private final double threshold;
    private final double mergeThreshold;

    private StoryModel(Background background, Trees trees, double base, double threshold, double mergeThreshold) {
        this.background = background;
        this.trees = trees;
        this.base = base;
        this.threshold = threshold;
        this.mergeThreshold = mergeThreshold;
    }

    /** The model that comes with this program. */
    public static StoryModel standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        static final StoryModel STANDARD = load();
    }

    /**
     * Reads a model.
     *
     * @param text       lines {@code base}, {@code threshold}, {@code merge-threshold} with a number each, then the
     *                   trees; lines that begin with # are left out
     * @param background what is known of rarity beforehand
     * @throws IllegalArgumentException if it is not a model
     */
    public static StoryModel parse(String text, Background background) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new StoryModel(
                background,
                Trees.parse(lines.subList(3, lines.size())),
                number(lines.get(0), "base"),
                number(lines.get(1), "threshold"),
                number(lines.get(2), "merge-threshold"));
    }

    /** The same with other thresholds, in (0, 1). */
    public StoryModel withThresholds(double join, double merge) {
        return new StoryModel(background, trees, base, join, merge);
    }

    /** The values that a model may look at, by name. */
    public static List<String> features() {
        return Features.NAMES;
    }

    /** Probability from which on an article joins a story, in (0, 1). */
    public double threshold() {
        return threshold;
    }

    /** Probability from which on two stories are one, in (0, 1). */
    public double mergeThreshold() {
        return mergeThreshold;
    }

    /** Probability from which on it is looked whether the next best story is one with the best. */
    double mergeConsideration() {
        double odds = threshold / (1 - threshold) / Math.E;
        return odds / (1 + odds);
    }

    Background background() {
        return background;
    }

    double score(float[] features) {
        return 1 / (1 + StrictMath.exp(-base - trees.sum(features)));
    }

    private static double number(String line, String name) {
        String[] parts = line.split(" ");
        if (parts.length != 2 || !parts[0].equals(name)) {
            throw new IllegalArgumentException("a model has a line \"" + name + " <number>\" where there is: " + line);
        }
        return Double.parseDouble(parts[1]);
    }

    private static StoryModel load() {
        try (InputStream model = resource(MODEL);
                InputStream background = new GZIPInputStream(resource(BACKGROUND))) {
            return parse(
                    new String(model.readAllBytes(), StandardCharsets.UTF_8),
                    Background.fromBytes(background.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(StoryModel.class.getResourceAsStream(name), name + " is missing");
    }
}
