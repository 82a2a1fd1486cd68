package io.storywire.story;

import java.util.List;

/** The ways in which article and story are compared. Each takes some of the terms with some weight. */
final class Views {

    static final int WORDS = 0;
    static final int NAMES = 1;
    static final int NUMBERS = 2;
    static final int PAIRS = 3;
    static final int TITLE = 4;
    static final int LEAD = 5;
    static final int COUNT = 6;

    static final List<String> TITLES = List.of("words", "names", "numbers", "pairs", "title", "lead");

    private Views() {}

    /** Whether a view takes a term that is what these flags say. */
    static boolean takes(int view, int flags) {
        boolean pair = (flags & Terms.PAIR) != 0;
        return switch (view) {
            case WORDS -> !pair;
            case NAMES -> !pair && (flags & Terms.NAME) != 0;
            case NUMBERS -> !pair && (flags & Terms.NUMBER) != 0;
            case PAIRS -> pair;
            case TITLE -> !pair && (flags & Terms.TITLE) != 0;
            case LEAD -> !pair && (flags & (Terms.LEAD | Terms.TITLE)) != 0;
            default -> throw new IllegalArgumentException("there is no view " + view);
        };
    }

    /** Weight of a story's term in a view: the mean over its articles; 0 when the view does not take it. */
    static float ofStory(int view, StoryVector story, int i) {
        if (!takes(view, story.flags[i])) {
            return 0;
        }
        return switch (view) {
            case TITLE -> (float) story.titles[i] / story.mass;
            case LEAD -> (float) Math.max(story.leads[i], story.titles[i]) / story.mass;
            default -> story.weight(i);
        };
    }
}
