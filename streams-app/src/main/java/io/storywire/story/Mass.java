package io.storywire.story;

import io.storywire.events.Kind;

/** How much an article counts in its story: opinions, live blogs, digests and stubs half as much as news. */
final class Mass {

    /** That of news. */
    static final int FULL = 4;

    private static final int HALF = 2;

    private Mass() {}

    static int of(Kind kind) {
        return switch (kind) {
            case NEWS, PRESS_RELEASE, TEMPLATE -> FULL;
            case OPINION, LIVE_BLOG, DIGEST, STUB -> HALF;
        };
    }
}
