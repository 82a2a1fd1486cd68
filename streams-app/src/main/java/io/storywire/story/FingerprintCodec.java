package io.storywire.story;

import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import io.storywire.events.Figure;
import io.storywire.events.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fingerprints as bytes, with the words that people read or, for the memory of what was assigned, with the title alone. */
final class FingerprintCodec {

    private static final int VERSION = 1;
    private static final int WITH_WORDS = 1;
    private static final int DATED = 2;

    private FingerprintCodec() {}

    static byte[] write(Fingerprint print, boolean words) {
        ByteSink out = new ByteSink();
        out.u8(VERSION);
        out.u8((words ? WITH_WORDS : 0) | (print.dated() ? DATED : 0));
        out.text(print.articleId());
        out.i64(print.contentHash());
        out.i64(print.eventTime().toEpochMilli());
        out.text(print.publisher());
        out.constant(print.kind());
        out.text(print.language());
        out.text(print.title());
        out.varint(print.words());
        print.terms().write(out, words);
        writeEntities(print.entities(), out);
        writeNumbers(print.numbers(), words, out);
        writeQuotes(print.quotes(), words, out);
        out.varint(print.citedSources().size());
        print.citedSources().forEach(out::text);
        print.sketch().write(out);
        return out.toBytes();
    }

    /** Reads what {@link #write} wrote. */
    static Fingerprint read(ByteSource in) {
        Fingerprint compared = readCompared(in);
        return new Fingerprint(
                compared.articleId(),
                compared.contentHash(),
                compared.eventTime(),
                compared.dated(),
                compared.publisher(),
                compared.kind(),
                compared.language(),
                compared.title(),
                compared.words(),
                compared.terms(),
                readEntities(in),
                readNumbers(in),
                readQuotes(in),
                readTexts(in),
                Sketch.read(in));
    }

    /** Reads no more than stories are compared by: all before the facts. */
    static Fingerprint readCompared(ByteSource in) {
        int version = in.u8();
        if (version != VERSION) {
            throw new IllegalArgumentException("a fingerprint of version " + version + " is not known here");
        }
        int flags = in.u8();
        boolean words = (flags & WITH_WORDS) != 0;
        return new Fingerprint(
                in.text(),
                in.i64(),
                Instant.ofEpochMilli(in.i64()),
                (flags & DATED) != 0,
                in.text(),
                in.constant(Kind.class),
                in.text(),
                in.text(),
                in.size(),
                Terms.read(in, words),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Sketch.EMPTY);
    }

    private static void writeEntities(List<EntityFact> entities, ByteSink out) {
        out.varint(entities.size());
        for (EntityFact fact : entities) {
            write(fact.entity(), out);
            out.u8((int) Math.round(fact.salience() * EntityFact.STEPS));
            out.constant(fact.role());
        }
    }

    static void write(EntityRef entity, ByteSink out) {
        out.text(entity.entityId());
        out.text(entity.name());
        out.constant(entity.type());
    }

    static EntityRef readEntity(ByteSource in) {
        return new EntityRef(in.text(), in.text(), in.constant(EntityType.class));
    }

    private static List<EntityFact> readEntities(ByteSource in) {
        int size = in.size();
        List<EntityFact> entities = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entities.add(new EntityFact(
                    readEntity(in), in.u8() / (double) EntityFact.STEPS, in.constant(ArticleEntity.Role.class)));
        }
        return entities;
    }

    private static void writeNumbers(List<NumberFact> numbers, boolean words, ByteSink out) {
        out.varint(numbers.size());
        for (NumberFact fact : numbers) {
            out.constant(fact.kind());
            out.f32(fact.value());
            out.text(words ? fact.words() : "");
        }
    }

    private static List<NumberFact> readNumbers(ByteSource in) {
        int size = in.size();
        List<NumberFact> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            numbers.add(new NumberFact(in.constant(Figure.Kind.class), in.f32(), in.text()));
        }
        return numbers;
    }

    private static void writeQuotes(List<QuoteFact> quotes, boolean words, ByteSink out) {
        out.varint(quotes.size());
        for (QuoteFact quote : quotes) {
            out.u8(quote.shingles().length);
            for (int shingle : quote.shingles()) {
                out.i32(shingle);
            }
            out.text(words ? quote.words() : "");
        }
    }

    private static List<QuoteFact> readQuotes(ByteSource in) {
        int size = in.size();
        List<QuoteFact> quotes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int[] shingles = new int[in.u8()];
            for (int j = 0; j < shingles.length; j++) {
                shingles[j] = in.i32();
            }
            quotes.add(new QuoteFact(in.text(), shingles));
        }
        return quotes;
    }

    static List<String> readTexts(ByteSource in) {
        int size = in.size();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.text());
        }
        return texts;
    }
}
