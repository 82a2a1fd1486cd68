package io.storywire.story;

import io.storywire.events.Relation;
import java.util.Objects;

/**
 * What is remembered of an assigned article under its id: where it went, and what is needed to take it out of its story
 * again when it is revised or withdrawn.
 */
public final class SeenArticle {

    private static final int VERSION = 1;

    private final String storyId;
    private final Relation relation;
    private final int revision;
    private final boolean retracted;
    private final Fingerprint print;

    /**
     * An article that was assigned.
     *
     * @param storyId   its story
     * @param relation  how it relates to it
     * @param revision  1 for the first text
     * @param retracted whether the publisher withdrew it
     * @param print     what the engine saw of it; words for people are not kept
     */
    SeenArticle(String storyId, Relation relation, int revision, boolean retracted, Fingerprint print) {
        this.storyId = storyId;
        this.relation = relation;
        this.revision = revision;
        this.retracted = retracted;
        this.print = print;
    }

    /** The story it was given to. */
    public String storyId() {
        return storyId;
    }

    /** How it relates to its story. */
    public Relation relation() {
        return relation;
    }

    /** 1 for the first text under its id, one more for each changed text. */
    public int revision() {
        return revision;
    }

    /** Whether the publisher withdrew it; it is in no story then. */
    public boolean retracted() {
        return retracted;
    }

    Fingerprint print() {
        return print;
    }

    /** Whether this is the text that was seen. */
    boolean isSameTextAs(Fingerprint other) {
        return print.contentHash() == other.contentHash();
    }

    SeenArticle asRetracted() {
        return new SeenArticle(storyId, relation, revision, true, print);
    }

    /** The bytes of which {@link #fromBytes} makes it again; versioned. */
    public byte[] toBytes() {
        ByteSink out = new ByteSink();
        out.u8(VERSION);
        out.text(storyId);
        out.constant(relation);
        out.varint(revision);
        out.u8(retracted ? 1 : 0);
        out.raw(FingerprintCodec.write(print, false));
        return out.toBytes();
    }

    /**
     * Makes it from its bytes.
     *
     * @throws IllegalArgumentException if they are of a version that this program does not know
     */
    public static SeenArticle fromBytes(byte[] bytes) {
        ByteSource in = new ByteSource(bytes, 0);
        int version = in.u8();
        if (version != VERSION) {
            throw new IllegalArgumentException("a seen article of version " + version + " is not known here");
        }
        return new SeenArticle(
                in.text(),
                in.constant(Relation.class),
                in.size(),
                in.u8() != 0,
                FingerprintCodec.read(java.util.Arrays.copyOfRange(bytes, in.at(), bytes.length)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenArticle that && java.util.Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(storyId, print.articleId());
    }
}
