package io.storywire.story;

/**
 * How rare terms are in the stream: among the live stories, with a background as if so many more stories had been seen
 * before. What is rare depends on the stream: "police" says little among reports of crimes.
 */
final class Frequencies {

    private final Background background;
    private final TermIndex index;
    private int stories;

    Frequencies(Background background, TermIndex index) {
        this.background = background;
        this.index = index;
    }

    void stories(int live) {
        stories = live;
    }

    /** Natural logarithm of one over the share of stories that have the term; at least a hundredth. */
    float rarity(int hash) {
        return rarity(hash, index.stories(hash));
    }

    float rarity(int hash, int storiesWithIt) {
        double weight = background.weight();
        double all = stories + weight + 1;
        double with = storiesWithIt + weight * background.share(hash) + 0.5;
        return (float) Math.max(0.01, StrictMath.log(all / with));
    }
}
