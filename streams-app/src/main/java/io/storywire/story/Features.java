package io.storywire.story;

import java.util.ArrayList;
import java.util.List;

/** What is measured of an article and a story that it may belong to; the input of the model. */
final class Features {

    static final List<String> NAMES = names();
    static final int COUNT = NAMES.size();

    private static final int COVERED = Views.COUNT;
    private static final int COVERED_TITLE = COVERED + 1;
    private static final int SHARED_RARE = COVERED + 2;
    private static final int DAYS = COVERED + 3;
    private static final int LENGTH = COVERED + 4;
    private static final int SIZE = COVERED + 5;

    private Features() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(Views.TITLES);
        names.addAll(List.of("covered", "title-covered", "shared-rare", "days", "length", "size"));
        return List.copyOf(names);
    }

    /** Measures; the result has one value for each of {@link #NAMES}. */
    static void measure(ArticleVector article, StoryVector story, double[] out) {
        double[] dots = new double[Views.COUNT];
        double shared = 0;
        double sharedTitle = 0;
        double rare = 0;
        Terms terms = article.terms;
        for (int i = 0, j = 0; i < terms.size() && j < story.size; ) {
            int order = Integer.compare(terms.hash(i), story.hashes[j]);
            if (order == 0) {
                float square = article.rarity[i] * article.rarity[i];
                for (int view = 0; view < Views.COUNT; view++) {
                    dots[view] += Views.ofArticle(view, terms, i) * Views.ofStory(view, story, j) * square;
                }
                if (!terms.is(i, Terms.PAIR)) {
                    shared += article.rarity[i];
                    sharedTitle += terms.is(i, Terms.TITLE) ? article.rarity[i] : 0;
                    rare += Math.max(0, article.rarity[i] - 3);
                }
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        for (int view = 0; view < Views.COUNT; view++) {
            double norms = (double) article.norms[view] * story.norms[view];
            out[view] = norms == 0 ? 0 : dots[view] / norms;
        }
        out[COVERED] = article.total == 0 ? 0 : shared / article.total;
        out[COVERED_TITLE] = article.titleTotal == 0 ? 0 : sharedTitle / article.titleTotal;
        out[SHARED_RARE] = log(1 + rare);
        out[DAYS] = log(1 + article.daysTo(story));
        out[LENGTH] = log(1 + terms.size());
        out[SIZE] = log(story.articles);
    }

    private static double log(double x) {
        return StrictMath.log(x);
    }
}
