package io.storywire.story;

import io.storywire.events.Figure;
import io.storywire.events.Relation;
import java.util.HexFormat;
import java.util.List;

/** Stories as bytes: first what articles are compared with, then what is told about the story. */
final class StoryCodec {

    private static final int VERSION = 1;
    private static final int KEY_AT = 1;
    private static final int TOUCHED_AT = KEY_AT + 8;
    private static final int ARTICLES_AT = TOUCHED_AT + 8;

    private StoryCodec() {}

    static void check(byte[] bytes) {
        if (bytes.length <= ARTICLES_AT || bytes[0] != VERSION) {
            throw new IllegalArgumentException("these are not the bytes of a story of version " + VERSION);
        }
    }

    static long key(byte[] bytes) {
        return new ByteSource(bytes, KEY_AT).i64();
    }

    static long touched(byte[] bytes) {
        return new ByteSource(bytes, TOUCHED_AT).i64();
    }

    static int articles(byte[] bytes) {
        return new ByteSource(bytes, ARTICLES_AT).i32();
    }

    /** The id of a story. */
    static String id(long key) {
        return "s-" + HexFormat.of().toHexDigits(key);
    }

    static long key(String storyId) {
        return HexFormat.fromHexDigitsToLong(storyId, 2, storyId.length());
    }

    /** Reads what articles are compared with. */
    static void readVector(byte[] bytes, StoryVector into) {
        into.read(new ByteSource(bytes, KEY_AT));
    }

    static byte[] write(StoryDraft story) {
        ByteSink out = new ByteSink();
        out.u8(VERSION);
        story.vector.write(out);
        out.varint(story.version);
        out.i64(story.began);
        out.i64(story.firstSeen);
        out.i64(story.lastSeen);
        out.text(story.language);
        writeAll(story.headlines, out, StoryCodec::write);
        writeAll(story.members, out, StoryCodec::write);
        writeAll(story.publishers, out, StoryCodec::write);
        writeAll(story.entities, out, StoryCodec::write);
        writeAll(story.numbers, out, StoryCodec::write);
        writeAll(story.quotes, out, StoryCodec::write);
        writeAll(story.sources, out, StoryCodec::write);
        return out.toBytes();
    }

    static StoryDraft read(byte[] bytes) {
        ByteSource in = new ByteSource(bytes, KEY_AT);
        StoryDraft story = new StoryDraft();
        story.vector.read(in);
        story.version = in.varint();
        story.began = in.i64();
        story.firstSeen = in.i64();
        story.lastSeen = in.i64();
        story.language = in.text();
        readAll(story.headlines, in, from -> new StoryDraft.Headline(from.text(), from.text(), from.u8()));
        readAll(story.members, in, StoryCodec::readMember);
        readAll(story.publishers, in, from -> new StoryDraft.Publisher(from.text(), from.text(), from.size()));
        readAll(
                story.entities,
                in,
                from -> new StoryDraft.Entity(FingerprintCodec.readEntity(from), from.size(), from.size()));
        readAll(story.numbers, in, StoryCodec::readNumber);
        readAll(story.quotes, in, from -> new StoryDraft.QuotePart(from.i32(), from.size()));
        readAll(story.sources, in, from -> new StoryDraft.Source(from.text(), from.size()));
        return story;
    }

    private static void write(StoryDraft.Headline headline, ByteSink out) {
        out.text(headline.articleId());
        out.text(headline.title());
        out.u8(headline.rank());
    }

    private static void write(StoryDraft.Member member, ByteSink out) {
        out.text(member.articleId());
        out.constant(member.relation());
        out.varint(member.publisher() + 1);
        out.i64(member.eventTime());
        member.sketch().write(out);
    }

    private static StoryDraft.Member readMember(ByteSource in) {
        return new StoryDraft.Member(in.text(), in.constant(Relation.class), in.size() - 1, in.i64(), Sketch.read(in));
    }

    private static void write(StoryDraft.Publisher publisher, ByteSink out) {
        out.text(publisher.family());
        out.text(publisher.name());
        out.varint(publisher.articles());
    }

    private static void write(StoryDraft.Entity entity, ByteSink out) {
        FingerprintCodec.write(entity.ref(), out);
        out.varint(entity.articles());
        out.varint(entity.salience());
    }

    private static void write(StoryDraft.Told number, ByteSink out) {
        out.constant(number.fact().kind());
        out.f32(number.fact().value());
        out.varint(number.articles());
    }

    private static StoryDraft.Told readNumber(ByteSource in) {
        return new StoryDraft.Told(new NumberFact(in.constant(Figure.Kind.class), in.f32(), ""), in.size());
    }

    private static void write(StoryDraft.QuotePart quote, ByteSink out) {
        out.i32(quote.shingle());
        out.varint(quote.articles());
    }

    private static void write(StoryDraft.Source source, ByteSink out) {
        out.text(source.name());
        out.varint(source.articles());
    }

    private interface Writer<T> {
        void write(T value, ByteSink out);
    }

    private interface Reader<T> {
        T read(ByteSource in);
    }

    private static <T> void writeAll(List<T> values, ByteSink out, Writer<T> writer) {
        out.varint(values.size());
        for (T value : values) {
            writer.write(value, out);
        }
    }

    private static <T> void readAll(List<T> into, ByteSource in, Reader<T> reader) {
        int size = in.size();
        for (int i = 0; i < size; i++) {
            into.add(reader.read(in));
        }
    }
}
