package io.storywire.story;

import java.util.concurrent.TimeUnit;

/** An article with the rarity of its terms at the moment, ready to be compared with many stories. */
final class ArticleVector {

    final Terms terms;
    final float[] rarity;
    final float[] norms = new float[Views.COUNT];
    /** Sum of the rarities of its words. */
    final double total;
    /** Sum of the rarities of the words of its headline. */
    final double titleTotal;

    private final long time;

    ArticleVector(Fingerprint article, Frequencies frequencies) {
        terms = article.terms();
        time = article.dated() ? article.eventTime().toEpochMilli() : StoryVector.UNDATED;
        rarity = new float[terms.size()];
        double[] squares = new double[Views.COUNT];
        double all = 0;
        double title = 0;
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = frequencies.rarity(terms.hash(i));
            for (int view = 0; view < Views.COUNT; view++) {
                float weight = Views.ofArticle(view, terms, i) * rarity[i];
                squares[view] += weight * weight;
            }
            all += terms.is(i, Terms.PAIR) ? 0 : rarity[i];
            title += terms.is(i, Terms.TITLE) && !terms.is(i, Terms.PAIR) ? rarity[i] : 0;
        }
        total = all;
        titleTotal = title;
        for (int view = 0; view < Views.COUNT; view++) {
            norms[view] = (float) Math.sqrt(squares[view]);
        }
    }

    /** How many days lie between the article and the story; 0 when one has no date. */
    double daysTo(StoryVector story) {
        if (time == StoryVector.UNDATED || story.firstDated == StoryVector.UNDATED) {
            return 0;
        }
        long apart = Math.max(0, Math.max(story.firstDated - time, time - story.lastDated));
        return (double) apart / TimeUnit.DAYS.toMillis(1);
    }
}
