package io.storywire.story;

import java.time.Duration;

/**
 * What bounds the memory of an engine.
 *
 * @param retention  how long a story stays open after its last article, in event time; positive
 * @param maxStories how many stories are open at most; the one that was told of longest ago closes first; positive
 */
public record StoryLimits(Duration retention, int maxStories) {

    /** Thirty days, a million stories. */
    public static final StoryLimits DEFAULT = new StoryLimits(Duration.ofDays(30), 1_000_000);

    /**
     * Into how many steps the retention is divided: one article moves the engine's clock by at most one step, so that
     * an article from the future closes nothing by itself. In a shard with less than one article in a step, stories
     * close late.
     */
    static final int CLOCK_STEPS = 32;

    /**
     * The same for an article without a date, whose time is that of its collection: in an archive that is years too late.
     */
    static final int UNDATED_CLOCK_STEPS = 1024;

    private static final int ARCHIVE_PART = 10;
    private static final int LEAST_ARCHIVED = 1000;

    /**
     * The bounds of an engine that judges archives beside live news: the same window, a tenth of the stories, at least
     * {@value #LEAST_ARCHIVED}.
     */
    public StoryLimits ofArchive() {
        return new StoryLimits(retention, Math.max(LEAST_ARCHIVED, maxStories / ARCHIVE_PART));
    }

    /** @throws IllegalArgumentException if one is not positive */
    public StoryLimits {
        if (retention.isNegative() || retention.isZero() || maxStories < 1) {
            throw new IllegalArgumentException("limits must be positive, were " + retention + " and " + maxStories);
        }
    }
}
