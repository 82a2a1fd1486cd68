package io.storywire.report;

import io.storywire.events.CitedSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from: what reports and events say of it and stories are not judged by.
 *
 * @param origin       where it was collected
 * @param url          where it was published, {@code ""} when unknown
 * @param published    when, absent when unknown
 * @param eventTime    what decided
 * @param collectedAt  when it was collected
 * @param citedSources whom it takes its news from
 * @param backfill     whether it comes from an archive
 */
public record Provenance(
        String origin,
        String url,
        @Nullable Instant published,
        Instant eventTime,
        Instant collectedAt,
        List<CitedSource> citedSources,
        boolean backfill) {

    private static final int BACKFILL = 1;
    private static final int PUBLISHED = 2;
    /** Most articles are of the time at which they were published: it is written once. */
    private static final int OTHER_TIME = 4;

    private static final CitedSource.Kind[] KINDS = CitedSource.Kind.values();

    /** Copies the list. */
    public Provenance {
        citedSources = List.copyOf(citedSources);
    }

    static Provenance of(Brief brief) {
        return new Provenance(
                brief.origin(),
                brief.article().url(),
                brief.article().published(),
                brief.article().eventTime(),
                brief.collectedAt(),
                brief.citedSources(),
                brief.backfill());
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always writable", e);
        }
        return bytes.toByteArray();
    }

    /** Makes it from its bytes, which begin at a place. */
    static Provenance fromBytes(byte[] bytes, int from) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            return read(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("these are not the bytes of a provenance", e);
        }
    }

    private void write(DataOutputStream out) throws IOException {
        boolean otherTime = !eventTime.equals(published);
        out.writeByte((backfill ? BACKFILL : 0) | (published != null ? PUBLISHED : 0) | (otherTime ? OTHER_TIME : 0));
        write(origin, out);
        write(url, out);
        write(collectedAt, out);
        write(eventTime, out);
        if (published != null && otherTime) {
            write(published, out);
        }
        out.writeInt(citedSources.size());
        for (CitedSource source : citedSources) {
            write(source.entityId(), out);
            write(source.name(), out);
            write(source.kind(), out);
            write(source.sentence(), out);
        }
    }

    private static Provenance read(DataInputStream in) throws IOException {
        int flags = in.readUnsignedByte();
        String origin = text(in);
        String url = text(in);
        Instant collectedAt = time(in);
        Instant eventTime = time(in);
        @Nullable Instant published = (flags & OTHER_TIME) == 0 ? eventTime : null;
        if ((flags & PUBLISHED) != 0 && published == null) {
            published = time(in);
        }
        List<CitedSource> sources = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            sources.add(new CitedSource(text(in), text(in), KINDS[in.readUnsignedByte()], text(in)));
        }
        return new Provenance(origin, url, published, eventTime, collectedAt, sources, (flags & BACKFILL) != 0);
    }

    /** The order of the constants is a part of what is stored: new ones are appended. */
    @SuppressWarnings("EnumOrdinal")
    private static void write(CitedSource.Kind kind, DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
    }

    private static void write(Instant time, DataOutputStream out) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    private static Instant time(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
