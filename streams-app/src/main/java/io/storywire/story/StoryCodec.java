package io.storywire.story;

import io.storywire.events.Figure;
import io.storywire.events.Relation;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Stories as bytes: first what articles are compared with, then its entities, then what else is told about it. */
final class StoryCodec {

    private static final int VERSION = 4;
    private static final Figure.Kind[] KINDS = Figure.Kind.values();

    /** What a list has room for beyond what was read: an article is added next. */
    private static final int MORE = 16;

    private StoryCodec() {}

    static void check(byte[] bytes) {
        if (bytes.length <= VectorCodec.ARTICLES_AT || bytes[0] != VERSION) {
            throw new IllegalArgumentException("these are not the bytes of a story of version " + VERSION);
        }
    }

    static long key(byte[] bytes) {
        return new ByteSource(bytes, VectorCodec.KEY_AT).i64();
    }

    static long touched(byte[] bytes) {
        return new ByteSource(bytes, VectorCodec.TOUCHED_AT).i64();
    }

    static int articles(byte[] bytes) {
        return new ByteSource(bytes, VectorCodec.ARTICLES_AT).i32();
    }

    /** The id of a story. */
    static String id(long key) {
        return "s-" + HexFormat.of().toHexDigits(key);
    }

    static long key(String storyId) {
        return HexFormat.fromHexDigitsToLong(storyId, 2, storyId.length());
    }

    static byte[] write(StoryDraft story) {
        ByteSink out = new ByteSink();
        out.u8(VERSION);
        VectorCodec.write(story.vector, out);
        writeAll(story.entities, out, EntityCodec::write);
        out.varint(story.version);
        out.signed(story.vector.touched - story.began);
        out.signed(story.vector.touched - story.firstSeen);
        out.signed(story.lastSeen - story.firstSeen);
        PackedText.write(story.language, out);
        writeAll(story.members, out, (member, to) -> write(member, story.firstSeen, to));
        writeAll(story.headlines, out, (headline, to) -> write(headline, story.members, to));
        writeAll(story.publishers, out, StoryCodec::write);
        writeAll(story.numbers, out, StoryCodec::write);
        writeQuotes(story.quotes, out);
        writeAll(story.sources, out, StoryCodec::write);
        return out.toBytes();
    }

    static StoryDraft read(byte[] bytes) {
        ByteSource in = new ByteSource(bytes, VectorCodec.KEY_AT);
        StoryDraft story = new StoryDraft();
        VectorCodec.read(in, story.vector);
        story.entities = readAll(in, EntityCodec::read);
        story.version = in.varint();
        story.began = story.vector.touched - in.signed();
        story.firstSeen = story.vector.touched - in.signed();
        story.lastSeen = story.firstSeen + in.signed();
        story.language = PackedText.read(in);
        story.members = readAll(in, from -> readMember(from, story.firstSeen));
        story.headlines = readAll(in, from -> readHeadline(from, story.members));
        story.publishers = readAll(
                in, from -> new StoryDraft.Publisher(PackedText.read(from), PackedText.read(from), from.size()));
        story.numbers = readAll(in, StoryCodec::readNumber);
        story.quotes = readQuotes(in);
        story.sources = readAll(in, from -> new StoryDraft.Source(PackedText.read(from), from.size()));
        return story;
    }

    /** Reads no more than is needed to explain a comparison: which terms and entities there are. */
    static StoryDraft readCompared(byte[] bytes) {
        ByteSource in = new ByteSource(bytes, VectorCodec.KEY_AT);
        StoryDraft story = new StoryDraft();
        int end = VectorCodec.readHashes(in, story.vector);
        in.skip(end - in.at());
        story.entities = readAll(in, EntityCodec::read);
        return story;
    }

    /** The article of a headline is told by its place among the members, if it is one. */
    private static void write(StoryDraft.Headline headline, List<StoryDraft.Member> members, ByteSink out) {
        int place = members.size() - 1;
        while (place >= 0 && !members.get(place).articleId().equals(headline.articleId())) {
            place--;
        }
        out.varint(place + 1);
        if (place < 0) {
            PackedText.write(headline.articleId(), out);
        }
        PackedText.write(headline.title(), out);
        out.u8(headline.rank());
    }

    private static StoryDraft.Headline readHeadline(ByteSource in, List<StoryDraft.Member> members) {
        int place = in.size() - 1;
        String articleId = place < 0 ? PackedText.read(in) : members.get(place).articleId();
        return new StoryDraft.Headline(articleId, PackedText.read(in), in.u8());
    }

    private static void write(StoryDraft.Member member, long since, ByteSink out) {
        if (member.written().isPresent()) {
            out.raw(member.written().get());
        } else {
            PackedText.write(member.articleId(), out);
            out.constant(member.relation());
            member.sketch().writeKept(out);
        }
        out.varint(member.publisher() + 1);
        out.signed(member.eventTime() - since);
    }

    private static StoryDraft.Member readMember(ByteSource in, long since) {
        int from = in.at();
        String articleId = PackedText.read(in);
        Relation relation = in.constant(Relation.class);
        Sketch sketch = Sketch.readKept(in);
        Bytes written = in.since(from);
        return new StoryDraft.Member(
                articleId, relation, in.size() - 1, since + in.signed(), sketch, Optional.of(written));
    }

    private static void write(StoryDraft.Publisher publisher, ByteSink out) {
        PackedText.write(publisher.family(), out);
        PackedText.write(publisher.name(), out);
        out.varint(publisher.articles());
    }

    private static void write(StoryDraft.Told number, ByteSink out) {
        boolean once = number.articles() == 1;
        out.u8(number.fact().kind().ordinal() * 2 + (once ? 0 : 1));
        out.f32(number.fact().value());
        if (!once) {
            out.varint(number.articles());
        }
    }

    private static StoryDraft.Told readNumber(ByteSource in) {
        int first = in.u8();
        NumberFact fact = new NumberFact(KINDS[first / 2], in.f32(), "");
        return new StoryDraft.Told(fact, first % 2 == 0 ? 1 : in.size());
    }

    /** In how many articles they occur is written only if one of them is in several. */
    private static void writeQuotes(List<StoryDraft.QuotePart> quotes, ByteSink out) {
        boolean once = true;
        for (StoryDraft.QuotePart part : quotes) {
            once &= part.articles() == 1;
        }
        out.varint(quotes.size() * 2L + (once ? 0 : 1));
        for (StoryDraft.QuotePart part : quotes) {
            out.i24(part.shingle());
            if (!once) {
                out.varint(part.articles());
            }
        }
    }

    private static List<StoryDraft.QuotePart> readQuotes(ByteSource in) {
        int first = in.size();
        List<StoryDraft.QuotePart> quotes = new ArrayList<>(first / 2 + MORE);
        for (int i = 0; i < first / 2; i++) {
            quotes.add(new StoryDraft.QuotePart(in.i24(), first % 2 == 0 ? 1 : in.size()));
        }
        return quotes;
    }

    private static void write(StoryDraft.Source source, ByteSink out) {
        PackedText.write(source.name(), out);
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

    private static <T> List<T> readAll(ByteSource in, Reader<T> reader) {
        int size = in.size();
        List<T> values = new ArrayList<>(size + MORE);
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }
}
