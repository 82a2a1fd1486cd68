package io.storywire.entity.tagger;

import io.storywire.events.EntityType;

/**
 * The tags of tokens: 0 is outside any name, then for each kind of name one tag for its first token and one for the others
 * (BIO).
 */
public final class Tag {
    /** Outside any name. */
    public static final int OUTSIDE = 0;

    /** How many tags there are. */
    public static final int COUNT = 9;

    private static final EntityType[] TYPES = {
        EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.OTHER
    };

    private Tag() {}

    /** Tag of the first token of a name. */
    public static int first(EntityType type) {
        return 1 + 2 * kind(type);
    }

    /** Tag of a further token of a name. */
    public static int inner(EntityType type) {
        return 2 + 2 * kind(type);
    }

    static boolean isFirst(int tag) {
        return (tag & 1) == 1;
    }

    static boolean isInner(int tag) {
        return (tag & 1) == 0 && tag != OUTSIDE;
    }

    /** Whether a name may go on from one tag to the next: an inner tag follows only its own kind. */
    public static boolean mayFollow(int before, int tag) {
        return tag == OUTSIDE || isFirst(tag) || before == tag || before == tag - 1;
    }

    static EntityType type(int tag) {
        return TYPES[(tag - 1) / 2];
    }

    private static int kind(EntityType type) {
        return switch (type) {
            case PERSON -> 0;
            case ORGANISATION -> 1;
            case PLACE -> 2;
            case PRODUCT, OTHER -> 3;
        };
    }
}
