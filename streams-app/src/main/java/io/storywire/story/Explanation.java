package io.storywire.story;

import io.storywire.events.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a decision into words: what joins, what separates. */
final class Explanation {

    private static final int MAX_LISTED = 8;
    private static final int MAX_MISSING = 4;
    /** From which share on missing names or numbers speak against a story. */
    private static final float MUCH = 0.5f;
    /** Scores are told to a thousandth. */
    private static final double STEPS = 1000;
    /** Terms less rare than this (one story in seven) explain nothing. */
    private static final float TELLING = 2;

    private Explanation() {}

    /**
     * Evidence of the comparison with the best story.
     *
     * @param kinship what the article adds to it, if it joins
     */
    static Evidence of(
            Terms terms,
            ArticleVector article,
            Verdict verdict,
            StoryVector story,
            List<String> sharedEntities,
            Optional<Kinship> kinship,
            double threshold) {
        boolean[] common = common(article, story);
        SortedMap<String, Double> views = new TreeMap<>();
        if (verdict.best() != null) {
            for (int i = 0; i < Views.COUNT; i++) {
                views.put(Features.NAMES.get(i), round(verdict.best().features()[i]));
            }
        }
        return new Evidence(
                verdict.best() == null ? 0 : round(verdict.best().score()),
                round(threshold),
                views,
                sharedEntities,
                shared(terms, article, common, 0, Terms.NUMBER),
                shared(terms, article, common, Terms.NUMBER, 0),
                verdict.best() == null
                        ? List.of()
                        : against(terms, article, story, common, verdict.best().features()),
                runnerUp(verdict),
                kinship.map(kin -> round(kin.nearness().resemblance())).orElse(0.0),
                kinship.map(kin -> round(kin.nearness().containment())).orElse(0.0),
                kinship.map(Kinship::added).orElse(List.of()));
    }

    /** The same with what the article adds to its story. */
    static Evidence with(Kinship kinship, Evidence evidence) {
        return new Evidence(
                evidence.score(),
                evidence.threshold(),
                evidence.views(),
                evidence.sharedEntities(),
                evidence.sharedTerms(),
                evidence.sharedNumbers(),
                evidence.against(),
                evidence.runnerUp(),
                round(kinship.nearness().resemblance()),
                round(kinship.nearness().containment()),
                kinship.added());
    }

    /** Evidence of the place of an article in one of the two stories that a story turned out to be. */
    static Evidence ofSplit(Halves halves, Nearness toParent, double threshold) {
        String two = "the story turned out to be two, of " + halves.larger().size() + " and "
                + halves.smaller().size() + " reports";
        String cohesion = "reports of both are " + round(halves.cohesion()) + " times as near as those of one";
        return new Evidence(
                0,
                round(threshold),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                List.of(two, cohesion),
                null,
                round(toParent.resemblance()),
                round(toParent.containment()),
                List.of());
    }

    /** Evidence of a decision that needed no comparison. */
    static Evidence none(double threshold) {
        return new Evidence(
                0, threshold, new TreeMap<>(), List.of(), List.of(), List.of(), List.of(), null, 0, 0, List.of());
    }

    private static Evidence.@Nullable RunnerUp runnerUp(Verdict verdict) {
        Verdict.Match next = verdict.runnerUp();
        return next == null ? null : new Evidence.RunnerUp(StoryCodec.id(next.key()), round(next.score()));
    }

    /** Per term of an article, whether a story has it too. */
    private static boolean[] common(ArticleVector article, StoryVector story) {
        boolean[] common = new boolean[article.size];
        for (int j = 0; j < story.size; j++) {
            int i = article.find(story.hashes[j]);
            if (i >= 0) {
                common[i] = true;
            }
        }
        return common;
    }

    /** Terms that both have, rarest first, as the article writes them. */
    private static List<String> shared(Terms terms, ArticleVector article, boolean[] common, int wanted, int unwanted) {
        Top found = new Top(
                MAX_LISTED,
                (one, two) -> before(article.rarity[one], article.rarity[two], terms.surface(one), terms.surface(two)));
        for (int i = 0; i < common.length; i++) {
            int flags = terms.flags(i);
            boolean fits = (wanted == 0 || (flags & wanted) != 0) && (flags & (unwanted | Terms.PAIR)) == 0;
            if (common[i] && fits && article.rarity[i] >= TELLING) {
                found.add(i);
            }
        }
        return found.list(terms::surface);
    }

    /** Whether the first is the higher, or they are the same and its word comes first. */
    private static boolean before(float one, float two, String word, String otherWord) {
        return one > two || (one == two && word.compareTo(otherWord) < 0);
    }

    /** What separates, in words: names first that the story does not have, distance in time. */
    private static List<String> against(
            Terms terms, ArticleVector article, StoryVector story, boolean[] common, float[] measured) {
        List<String> against = new ArrayList<>();
        if (measured[Features.OTHER_ACTORS] >= MUCH) {
            List<String> names = missingNames(terms, article, common);
            if (!names.isEmpty()) {
                against.add("other names: " + String.join(", ", names));
            }
        }
        if (measured[Features.OTHER_NUMBERS] >= MUCH) {
            against.add("other numbers");
        }
        long days = Math.round(article.daysTo(story));
        if (days > 1) {
            against.add(days + " days apart");
        }
        return against;
    }

    /** The names that the article is most about and the story does not have. */
    private static List<String> missingNames(Terms terms, ArticleVector article, boolean[] common) {
        Top missing = new Top(
                MAX_MISSING,
                (one, two) -> before(article.actor[one], article.actor[two], terms.surface(one), terms.surface(two)));
        for (int i = 0; i < terms.size(); i++) {
            if (article.actor[i] > 0 && !common[i]) {
                missing.add(i);
            }
        }
        return missing.list(terms::surface);
    }

    private static double round(double value) {
        return Math.round(value * STEPS) / STEPS;
    }
}
