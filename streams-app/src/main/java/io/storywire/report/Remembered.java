package io.storywire.report;

import io.storywire.events.Article;
import io.storywire.events.Relation;
import io.storywire.story.Decision;
import io.storywire.story.SeenArticle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What is stored of an article under its id: what the story engine needs, and what a report needs beside that when the article
 * is reported on once more.
 *
 * @param article    for the engine
 * @param provenance of the text that counts
 */
public record Remembered(SeenArticle article, Provenance provenance) {

    /** Version 1 was the engine's part alone. */
    private static final int VERSION = 2;

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
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            provenance.write(out);
            out.write(article.toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always writable", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Makes it from its bytes.
     *
     * @throws IllegalArgumentException if they are of a version that this program does not know
     */
    public static Remembered fromBytes(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("a remembered article of version " + version
                        + " is not known here; version " + VERSION + " is");
            }
            Provenance provenance = Provenance.read(in);
            return new Remembered(SeenArticle.fromBytes(in.readAllBytes()), provenance);
        } catch (IOException e) {
            throw new IllegalArgumentException("these are not the bytes of a remembered article", e);
        }
    }
}
