package io.storywire.report;

import io.storywire.events.Article;
import io.storywire.events.Relation;
import io.storywire.story.Decision;
import io.storywire.story.SeenArticle;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What is stored of an article under its id: what the story engine needs, and what a report needs beside that when the article
 * is reported on once more.
 *
 * @param article    for the engine
 * @param provenance of the text that counts
 */
public record Remembered(SeenArticle article, Provenance provenance) {

    private static final int VERSION = 3;
    /** The engine's part stands last, so that it is read alone: behind the version and the place where it begins. */
    private static final int PROVENANCE_AT = 1 + Integer.BYTES;

    /**
     * What is to be remembered after a decision.
     *
     * @param brief    the article
     * @param decision the verdict on it
     * @param before   what was remembered of it; there is something when it is withdrawn or comes again
     */
    public static Remembered after(Brief brief, Decision decision, Optional<Remembered> before) {
        boolean counts = brief.status() == Article.Status.PUBLISHED && decision.relation() != Relation.REPLAY;
        return new Remembered(
                decision.remember(),
                before.filter(known -> !counts).map(Remembered::provenance).orElseGet(() -> Provenance.of(brief)));
    }

    /** The same text, which belongs to another story or relates otherwise to its own now. */
    public Remembered as(SeenArticle now) {
        return new Remembered(now, provenance);
    }

    /** The bytes of which {@link #fromBytes} makes it again; versioned. */
    public byte[] toBytes() {
        byte[] told = provenance.toBytes();
        byte[] engines = article.toBytes();
        return ByteBuffer.allocate(PROVENANCE_AT + told.length + engines.length)
                .put((byte) VERSION)
                .putInt(PROVENANCE_AT + told.length)
                .put(told)
                .put(engines)
                .array();
    }

    /**
     * Makes it from its bytes.
     *
     * @throws IllegalArgumentException if they are of a version that this program does not know
     */
    public static Remembered fromBytes(byte[] bytes) {
        SeenArticle article = articleFromBytes(bytes);
        return new Remembered(article, Provenance.fromBytes(bytes, PROVENANCE_AT));
    }

    /**
     * What the story engine needs, of the same bytes; it reads most of them when they are asked for.
     *
     * @throws IllegalArgumentException if they are of a version that this program does not know, or too few
     */
    public static SeenArticle articleFromBytes(byte[] bytes) {
        if (bytes.length < PROVENANCE_AT) {
            throw new IllegalArgumentException("these are not the bytes of a remembered article");
        }
        if (bytes[0] != VERSION) {
            throw new IllegalArgumentException(
                    "a remembered article of version " + bytes[0] + " is not known here; version " + VERSION + " is");
        }
        return SeenArticle.fromBytes(bytes, ByteBuffer.wrap(bytes).getInt(1));
    }
}
