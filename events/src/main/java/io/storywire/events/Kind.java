package io.storywire.events;

/** What sort of text an article is. Clustering uses it as a weight, never to drop an article. */
public enum Kind {
    NEWS,
    OPINION,
    LIVE_BLOG,
    /** Digest, round-up or list. */
    DIGEST,
    PRESS_RELEASE,
    /** Headline only, or a teaser before a paywall. */
    STUB,
    /** Written from a template: obituaries, results, weather. */
    TEMPLATE
}
