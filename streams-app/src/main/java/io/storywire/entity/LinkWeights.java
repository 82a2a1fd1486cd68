package io.storywire.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The weights of {@link LinkFeature}s, learned by {@code make link-weights}: a logistic model whose sum is the natural
 * logarithm of the odds that the candidate is meant.
 *
 * @param weights one for each feature, by its ordinal; not to be changed
 * @param enough  the least sum with which a candidate is taken
 * @param margin  by how much it must exceed every other candidate of the same match
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LinkWeights(double[] weights, double enough, double margin) {

    private static final String SHIPPED = "links.weights";
    private static final String ENOUGH = "enough";
    private static final String MARGIN = "margin";

    /** @throws IllegalArgumentException if there is not one weight for each feature */
    public LinkWeights {
        if (weights.length != LinkFeature.values().length) {
            throw new IllegalArgumentException(weights.length + " weights for " + LinkFeature.values().length);
        }
    }

    /** Those that are shipped. */
    public static LinkWeights shipped() {
        InputStream stream = LinkWeights.class.getResourceAsStream(SHIPPED);
        if (stream == null) {
            throw new IllegalStateException(SHIPPED + " is missing beside " + LinkWeights.class.getName());
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of lines as {@link #lines} gives; lines that begin with {@code #} say nothing. */
    public static LinkWeights parse(List<String> lines) {
        Map<LinkFeature, Double> known = new EnumMap<>(LinkFeature.class);
        double enough = 0;
        double margin = 0;
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            if (line.startsWith("#") || parts.length != 2) {
                continue;
            }
            double value = Double.parseDouble(parts[1]);
            switch (parts[0]) {
                case ENOUGH -> enough = value;
                case MARGIN -> margin = value;
                default -> known.put(LinkFeature.valueOf(parts[0].toUpperCase(Locale.ROOT)), value);
            }
        }
        double[] weights = new double[LinkFeature.values().length];
        known.forEach((feature, weight) -> weights[feature.ordinal()] = weight);
        return new LinkWeights(weights, enough, margin);
    }

    /** A name, a tab and a number a line. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (LinkFeature feature : LinkFeature.values()) {
            lines.add(line(feature.name().toLowerCase(Locale.ROOT), weights[feature.ordinal()]));
        }
        lines.add(line(ENOUGH, enough));
        lines.add(line(MARGIN, margin));
        return lines;
    }

    private static String line(String name, double value) {
        return String.format(Locale.ROOT, "%s\t%.3f", name, value);
    }

    double sum(double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
