package io.storywire.story;

import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityType;
import io.storywire.events.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the facts of an article that its story does not have yet, and weighs them. A new person or thing that the
 * article is about, or a new quotation, is a development by itself; what may as well be a detail that the first reports
 * left out (a place in passing, one more figure) is one only together with others. Small whole numbers count nothing:
 * "three banks", "four directors" are told of anything.
 *
 * @param added  new facts in words: entities, then numbers, then quotations
 * @param weight of all of them together
 */
record Novelty(List<String> added, int weight) {

    /** From which weight on new facts are a development. */
    static final int DEVELOPMENT = 5;

    private static final int MOST_SHARED = 8;
    private static final int SUBJECT = 5;
    private static final int QUOTE = 5;
    private static final int DETAIL = 1;
    /** How salient a new entity must be to be told at all. */
    private static final double MIN_SALIENCE = 0.2;
    /** How salient a new person, organisation or product must be to be a development by itself. */
    private static final double HIGH_SALIENCE = 0.45;
    /** Counts up to this number are told of anything. */
    private static final float TRIVIAL = 12;
    /** A quotation is known when the story has this share of it. */
    private static final double KNOWN_PART = 0.34;

    /** Whether there is enough to call the article a development. */
    boolean isDevelopment() {
        return weight >= DEVELOPMENT;
    }

    /** The new facts of an article; none when everything was told. */
    static Novelty of(Fingerprint article, StoryDraft story) {
        List<String> added = new ArrayList<>();
        int weight = 0;
        for (EntityFact fact : article.entities()) {
            if (counts(fact) && story.placeOf(fact.entity()) < 0) {
                added.add("entity: " + fact.entity().name());
                weight += weight(fact);
            }
        }
        for (NumberFact fact : article.numbers()) {
            if (!isTrivial(fact) && story.placeOf(fact) < 0) {
                added.add("number: " + fact.words());
                weight += DETAIL;
            }
        }
        int[] told = told(story, article.quotes());
        for (QuoteFact quote : article.quotes()) {
            if (isNew(quote, told)) {
                added.add("quote: " + quote.words());
                weight += QUOTE;
            }
        }
        return new Novelty(added, weight);
    }

    /** Names of the entities that an article shares with a story, those it is most about first. */
    static List<String> shared(Fingerprint article, StoryDraft story) {
        List<EntityFact> entities = article.entities();
        Top shared = new Top(
                MOST_SHARED,
                (one, two) -> entities.get(one).salience() > entities.get(two).salience());
        for (int i = 0; i < entities.size(); i++) {
            if (story.placeOf(entities.get(i).entity()) >= 0) {
                shared.add(i);
            }
        }
        return shared.list(i -> entities.get(i).entity().name());
    }

    private static int weight(EntityFact fact) {
        boolean place = fact.entity().type() == EntityType.PLACE;
        return !place && fact.salience() >= HIGH_SALIENCE ? SUBJECT : DETAIL;
    }

    private static boolean isTrivial(NumberFact fact) {
        return fact.kind() == Figure.Kind.COUNT
                && Math.abs(fact.value()) <= TRIVIAL
                && fact.value() == Math.rint(fact.value());
    }

    private static boolean counts(EntityFact fact) {
        return fact.role() == ArticleEntity.Role.SUBJECT
                || (fact.role() == ArticleEntity.Role.MENTIONED && fact.salience() >= MIN_SALIENCE);
    }

    /** The parts of quotations that a story has, ascending; none when there is nothing to look for. */
    private static int[] told(StoryDraft story, List<QuoteFact> quotes) {
        int[] told = new int[quotes.isEmpty() ? 0 : story.quotes.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = story.quotes.get(i).shingle();
        }
        Arrays.sort(told);
        return told;
    }

    private static boolean isNew(QuoteFact quote, int[] told) {
        int known = 0;
        for (int shingle : quote.shingles()) {
            known += Arrays.binarySearch(told, StoryDraft.QuotePart.of(shingle)) >= 0 ? 1 : 0;
        }
        return quote.shingles().length > 0 && known < KNOWN_PART * quote.shingles().length;
    }
}
