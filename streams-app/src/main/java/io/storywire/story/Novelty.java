package io.storywire.story;

import io.storywire.events.ArticleEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the facts of an article that its story does not have yet. */
final class Novelty {

    /** How salient a new entity must be when the article is not about it; a passing mention adds nothing. */
    private static final double MIN_SALIENCE = 0.2;
    /** A quotation is known when the story has this share of it. */
    private static final double KNOWN_PART = 0.34;

    private Novelty() {}

    /** New facts in words: entities, then numbers, then quotations. Empty when everything was told. */
    static List<String> of(Fingerprint article, StoryDraft story) {
        List<String> added = new ArrayList<>();
        for (EntityFact fact : article.entities()) {
            if (counts(fact) && story.entities.stream().noneMatch(known -> isSame(known, fact))) {
                added.add("entity: " + fact.entity().name());
            }
        }
        for (NumberFact fact : article.numbers()) {
            if (story.numbers.stream().noneMatch(known -> known.fact().tellsThe(fact))) {
                added.add("number: " + fact.words());
            }
        }
        Set<Integer> told = new TreeSet<>();
        story.quotes.forEach(part -> told.add(part.shingle()));
        for (QuoteFact quote : article.quotes()) {
            if (isNew(quote, told)) {
                added.add("quote: " + quote.words());
            }
        }
        return added;
    }

    private static boolean counts(EntityFact fact) {
        return fact.role() == ArticleEntity.Role.SUBJECT
                || (fact.role() == ArticleEntity.Role.MENTIONED && fact.salience() >= MIN_SALIENCE);
    }

    private static boolean isSame(StoryDraft.Entity known, EntityFact fact) {
        return known.ref().entityId().equals(fact.entity().entityId());
    }

    private static boolean isNew(QuoteFact quote, Set<Integer> told) {
        int known = 0;
        for (int shingle : quote.shingles()) {
            known += told.contains(shingle) ? 1 : 0;
        }
        return quote.shingles().length > 0 && known < KNOWN_PART * quote.shingles().length;
    }
}
