package io.storywire.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is measured of an article and a story that it may belong to; the input of the model. All but the last is measured
 * in one walk over the terms that both have.
 */
final class Features {

    static final List<String> NAMES = names();
    static final int COUNT = NAMES.size();
    /** What speaks against a story. */
    static final int OTHER_ACTORS = NAMES.indexOf("other actors");

    static final int OTHER_NUMBERS = NAMES.indexOf("other numbers");
    /** What others are needed for. */
    static final int LEAD_OVER_OTHERS = COUNT - 1;

    /** Differences of days up to this are none: time zones, and dates without a time. */
    static final double SAME_TIME = 1.5;
    /** Differences of more days say no more than this many. */
    private static final double FAR = 60;
    /** Against which of the others a story is held: with the first, fragments of one story would hide each other. */
    private static final int RIVAL = 3;

    private static final int TOP = 10;
    private static final int HALF_TOP = 5;

    private final double[] dots = new double[Views.COUNT];
    private final double[] rarest = new double[TOP];
    private double shared;
    private double sharedTitle;
    private double titleInText;
    private double sharedLeadNames;
    private double sharedNumbers;
    private double articleNumbers;
    private double when;
    private double actorOverlap;
    private double articleActors;
    private double storyActors;
    private double peopleOverlap;
    private double articlePeople;
    private double storyPeople;

    /** Measures one article against stories, one after the other. */
    Features() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(Views.TITLES);
        names.addAll(List.of(
                "headline in text",
                "covered",
                "headline covered",
                "rarest",
                "five rarest",
                "ten rarest",
                "actors",
                "other actors",
                "other names first",
                "other numbers",
                "when",
                "days",
                "length",
                "age",
                "people",
                "other people",
                "lead over others"));
        return List.copyOf(names);
    }

    /**
     * What is measured, in the order of {@link #NAMES}; the last is 0 until {@link #compare}.
     *
     * @param story  with the terms that both have
     * @param places where these stand in the article
     */
    float[] measure(ArticleVector article, StoryVector story, int[] places, double highestRarity) {
        reset();
        for (int j = 0; j < story.size; j++) {
            meet(article, places[j], story, j);
        }
        double[] values = new double[COUNT];
        for (int view = 0; view < Views.COUNT; view++) {
            values[view] = ratio(dots[view], article.norms[view] * story.norms[view]);
        }
        int at = Views.COUNT;
        values[at++] = ratio(titleInText, article.norms[Views.TITLE] * story.norms[Views.WORDS]);
        values[at++] = ratio(shared, article.total);
        values[at++] = ratio(sharedTitle, article.titleTotal);
        values[at++] = rarest[0] / highestRarity;
        values[at++] = sumOfRarest(HALF_TOP) / HALF_TOP / highestRarity;
        values[at++] = sumOfRarest(TOP) / TOP / highestRarity;
        values[at++] = actorOverlap;
        values[at++] = Math.min(missing(articleActors, article.actors), missing(storyActors, story.actors));
        values[at++] = missing(sharedLeadNames, article.leadNames);
        values[at++] = Math.min(missing(articleNumbers, article.numbers), missing(sharedNumbers, story.numbers));
        values[at++] = ratio(when, Math.sqrt(article.when) * story.when);
        values[at++] = Math.min(FAR, daysApart(article, story));
        values[at++] = Math.min(article.words, story.meanWords());
        values[at++] = Math.min(FAR, sinceFirst(article, story));
        values[at++] = peopleOverlap;
        values[at++] = Math.min(missing(articlePeople, article.people), missing(storyPeople, story.people));
        return toFloats(values);
    }

    /** The first of what is measured, by itself. */
    static float words(ArticleVector article, StoryVector story, int[] places) {
        double dot = 0;
        for (int j = 0; j < story.size; j++) {
            if (!story.is(j, Terms.PAIR)) {
                dot += article.weights[places[j]] * story.weight(j);
            }
        }
        return (float) ratio(dot, article.norms[Views.WORDS] * story.norms[Views.WORDS]);
    }

    /** Fills in how far each story is ahead of the others, by the first view. */
    static void compare(float[][] measured) {
        float[] words = new float[measured.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = measured[i][Views.WORDS];
        }
        for (float[] values : measured) {
            compare(values, words);
        }
    }

    /** Fills in how far a story is ahead, by the first view of all that are compared, its own among them. */
    static void compare(float[] values, float[] words) {
        float[] ascending = words.clone();
        Arrays.sort(ascending);
        values[LEAD_OVER_OTHERS] = values[Views.WORDS] - rival(ascending, values[Views.WORDS]);
    }

    /** The n-th best of the others, 0 when there are fewer. */
    private static float rival(float[] ascending, float own) {
        int at = ascending.length - RIVAL;
        boolean ownIsAbove = at >= 0 && ascending[at] <= own;
        int place = ownIsAbove ? at - 1 : at;
        return place < 0 ? 0 : ascending[place];
    }

    private double sumOfRarest(int terms) {
        double sum = 0;
        for (int k = 0; k < terms; k++) {
            sum += rarest[k];
        }
        return sum;
    }

    private void reset() {
        Arrays.fill(dots, 0);
        Arrays.fill(rarest, 0);
        shared = 0;
        sharedTitle = 0;
        titleInText = 0;
        sharedLeadNames = 0;
        sharedNumbers = 0;
        articleNumbers = 0;
        when = 0;
        actorOverlap = 0;
        articleActors = 0;
        storyActors = 0;
        peopleOverlap = 0;
        articlePeople = 0;
        storyPeople = 0;
    }

    private void meet(ArticleVector article, int i, StoryVector story, int j) {
        int flags = article.flags[i];
        float weight = story.weight(j);
        if ((flags & Terms.PAIR) != 0) {
            dots[Views.PAIRS] += article.weights[i] * weight;
            return;
        }
        float rarity = article.rarity[i];
        float share = story.share(j);
        dots[Views.WORDS] += article.weights[i] * weight;
        if ((flags & (Terms.LEAD | Terms.TITLE)) != 0) {
            dots[Views.LEAD] += article.places[i] * Views.ofStory(Views.LEAD, story, j);
        }
        shared += rarity;
        keepIfRare(rarity * (1 + share) / 2);
        if ((flags & Terms.TITLE) != 0) {
            dots[Views.TITLE] += article.places[i] * Views.ofStory(Views.TITLE, story, j);
            sharedTitle += rarity;
            titleInText += (double) weight * rarity * rarity;
        }
        if ((flags & Terms.NUMBER) != 0) {
            dots[Views.NUMBERS] += article.weights[i] * Views.ofStory(Views.NUMBERS, story, j);
            articleNumbers += rarity;
            sharedNumbers += rarity * share;
        }
        if ((flags & Terms.WHEN) != 0) {
            when += rarity * rarity * share;
        }
        if ((flags & Terms.NAME) != 0) {
            meetName(article, i, story, j);
        }
    }

    private void meetName(ArticleVector article, int i, StoryVector story, int j) {
        float rarity = article.rarity[i];
        double inArticle = article.actor[i];
        double inStory = story.actor(j) * rarity;
        dots[Views.NAMES] += article.weights[i] * Views.ofStory(Views.NAMES, story, j);
        sharedLeadNames += (article.flags[i] & (Terms.TITLE | Terms.LEAD)) != 0 ? rarity : 0;
        actorOverlap += Math.min(inArticle / article.actors, ratio(inStory, story.actors));
        articleActors += inArticle;
        storyActors += inStory;
        if ((article.flags[i] & Terms.PERSON) != 0 || story.is(j, Terms.PERSON)) {
            peopleOverlap += Math.min(
                    inArticle / Math.max(article.people, inArticle), ratio(inStory, Math.max(story.people, inStory)));
            articlePeople += inArticle;
            storyPeople += inStory;
        }
    }

    private void keepIfRare(double rarity) {
        for (int k = TOP - 1; k >= 0 && rarity > rarest[k]; k--) {
            if (k < TOP - 1) {
                rarest[k + 1] = rarest[k];
            }
            rarest[k] = rarity;
        }
    }

    private static double sinceFirst(ArticleVector article, StoryVector story) {
        double days = article.daysSinceFirst(story);
        return days < SAME_TIME ? 0 : days;
    }

    private static double daysApart(ArticleVector article, StoryVector story) {
        double days = article.daysTo(story);
        return days < SAME_TIME ? 0 : days;
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }

    /** The share that is not there, in [0, 1]; 0 when there is nothing to miss. */
    private static double missing(double found, double all) {
        return all <= 0 ? 0 : Math.max(0, 1 - found / all);
    }

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
