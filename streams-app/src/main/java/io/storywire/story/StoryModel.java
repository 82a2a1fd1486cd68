package io.storywire.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;

/**
 * How likely it is that an article tells a story, and that two stories are one, from what is measured of both; with the
 * thresholds from which on an article joins and stories are merged. Made by {@code ./storywire train-stories}. Immutable.
 */
public final class StoryModel {

    private static final String MODEL = "story-model.txt";
    private static final String BACKGROUND = "story-background.bin.gz";

    /** What counts for two parts of a story being one: log odds, and for how much their nearness. */
    private static final double NEARNESS = 16;
    /** For how much it counts against it that many reports stand apart. */
    private static final double SURENESS = 4;
    /** No lower log odds count, so that most parts need not be measured. */
    private static final double LEAST_ODDS = -5;
    /** Below this a story is two. */
    private static final double TWO = 4;

    private final Background background;
    private final Part join;
    private final Part merge;

    private StoryModel(Background background, Part join, Part merge) {
        this.background = background;
        this.join = join;
        this.merge = merge;
    }

    /** The model that comes with this program. */
    public static StoryModel standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        static final StoryModel STANDARD = load();
    }

    /** One question: the log odds before anything is measured, what measures add, and when the answer is yes. */
    private record Part(double base, Trees trees, double threshold) {

        /** Far more than sums of the same numbers in another order differ. */
        private static final double ROUNDING = 1e-6;

        /** Reads a line {@code <name> base <number> threshold <number>}, then trees, a line each. */
        static Part parse(String name, List<String> lines) {
            String[] words = lines.isEmpty() ? new String[0] : lines.get(0).split(" ");
            if (words.length != 5 || !words[0].equals(name)) {
                throw new IllegalArgumentException(
                        "a model has a line \"" + name + " base <number> threshold <number>\"");
            }
            return new Part(
                    Double.parseDouble(words[2]),
                    Trees.parse(lines.subList(1, lines.size())),
                    Double.parseDouble(words[4]));
        }

        double odds(float[] features, long[] room) {
            return base + trees.sum(features, room);
        }

        double score(float[] features, long[] room) {
            return 1 / (1 + StrictMath.exp(-odds(features, room)));
        }

        /** Whether it may be as high as the threshold, whatever one of the values is. */
        boolean mayReachThreshold(float[] features, int unknown) {
            double highest = base + trees.highest(features, unknown) + ROUNDING;
            return 1 / (1 + StrictMath.exp(-highest)) >= threshold;
        }

        Part at(double other) {
            return new Part(base, trees, other);
        }
    }

    /**
     * Reads a model.
     *
     * @param text       a line {@code join base <number> threshold <number>} and its trees, then the same for
     *                   {@code merge}; lines that begin with # are left out
     * @param background what is known of rarity beforehand
     * @throws IllegalArgumentException if it is not a model
     */
    public static StoryModel parse(String text, Background background) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        int second = (int)
                lines.stream().takeWhile(line -> !line.startsWith("merge ")).count();
        return new StoryModel(
                background,
                Part.parse("join", lines.subList(0, second)),
                Part.parse("merge", lines.subList(second, lines.size())));
    }

    /** The same with other thresholds, above 0; with 1 or more nothing joins or is merged. */
    public StoryModel withThresholds(double toJoin, double toMerge) {
        return new StoryModel(background, join.at(toJoin), merge.at(toMerge));
    }

    /** The values that a model may look at, by name. */
    public static List<String> features() {
        return Features.NAMES;
    }

    /** Probability from which on an article joins a story, in (0, 1). */
    public double threshold() {
        return join.threshold();
    }

    /** Probability from which on two stories are one, in (0, 1). */
    public double mergeThreshold() {
        return merge.threshold();
    }

    Background background() {
        return background;
    }

    /** Tells the probability that an article tells a story, in (0, 1). Not thread safe: it uses the same room for each. */
    ToDoubleFunction<float[]> scorer() {
        long[] room = join.trees().room();
        return features -> join.score(features, room);
    }

    /** Probability that two stories are one, the smaller measured as if it were an article, in (0, 1). */
    double mergeScore(float[] features) {
        return merge.score(features, merge.trees().room());
    }

    /** Whether two stories may be one when all was measured but by how much the one leads over others. */
    boolean mayBeOne(float[] features) {
        return merge.mayReachThreshold(features, Features.LEAD_OVER_OTHERS);
    }

    /**
     * Whether two parts of a story are two stories.
     *
     * @param features the smaller measured as if it were an article of the larger
     * @param cohesion how near reports of different parts are, as a share of how near those of one part are
     * @param smaller  how many reports the smaller part has: few differ from the others by chance
     */
    boolean isTwo(float[] features, double cohesion, int smaller) {
        double odds = Math.max(LEAST_ODDS, merge.odds(features, merge.trees().room()));
        return odds + ofParts(cohesion, smaller) < TWO;
    }

    /** Whether they may be, whatever else is measured of them. */
    boolean mayBeTwo(double cohesion, int smaller) {
        return LEAST_ODDS + ofParts(cohesion, smaller) < TWO;
    }

    private static double ofParts(double cohesion, int smaller) {
        return NEARNESS * cohesion - SURENESS * StrictMath.log(smaller);
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
