package io.storywire.story;

import io.storywire.events.EntityRef;
import io.storywire.events.Kind;
import io.storywire.events.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is remembered of an assigned article under its id: where it went, and what is needed to take it out of its story
 * again when it is revised or withdrawn.
 */
public final class SeenArticle {

    private static final int VERSION = 2;
    private static final int MOST_FORMER = 8;

    private final String storyId;
    private final Relation relation;
    private final String parentId;
    private final int revision;
    private final boolean retracted;
    private final KeptPrint print;
    private final long[] formerTexts;

    /**
     * An article that was assigned.
     *
     * @param storyId   its story
     * @param relation  how it relates to it
     * @param parentId  the article it was compared with or copies, {@code ""} if there is none
     * @param revision  1 for the first text
     * @param retracted whether the publisher withdrew it
     * @param print     what the engine saw of it; words for people are not kept
     * @param formerTexts content hashes of the texts before this one, newest first; the first
     *                    {@value #MOST_FORMER} are kept
     */
    SeenArticle(
            String storyId,
            Relation relation,
            String parentId,
            int revision,
            boolean retracted,
            KeptPrint print,
            long[] formerTexts) {
        this.storyId = storyId;
        this.relation = relation;
        this.parentId = parentId;
        this.revision = revision;
        this.retracted = retracted;
        this.print = print;
        this.formerTexts = Arrays.copyOf(formerTexts, Math.min(MOST_FORMER, formerTexts.length));
    }

    /** An article whose first text this is. */
    SeenArticle(
            String storyId, Relation relation, String parentId, int revision, boolean retracted, Fingerprint print) {
        this(storyId, relation, parentId, revision, retracted, new KeptPrint(print), new long[0]);
    }

    /** This, knowing the texts that were seen before it. */
    SeenArticle after(SeenArticle before) {
        return new SeenArticle(storyId, relation, parentId, revision, retracted, print, before.texts());
    }

    /** The story it was given to. */
    public String storyId() {
        return storyId;
    }

    /** How it relates to its story. */
    public Relation relation() {
        return relation;
    }

    /** The article it was compared with or copies, {@code ""} if there is none. */
    public String parentId() {
        return parentId;
    }

    /** 1 for the first text under its id, one more for each changed text. */
    public int revision() {
        return revision;
    }

    /** Whether the publisher withdrew it; it is in no story then. */
    public boolean retracted() {
        return retracted;
    }

    /** Its id. */
    public String articleId() {
        return compared().articleId();
    }

    /** Headline of its latest text, {@code ""} when it has none. */
    public String title() {
        return compared().title();
    }

    /** Who published it, {@code ""} when unknown. */
    public String publisher() {
        return compared().publisher();
    }

    /** ISO 639-1 code of its latest text. */
    public String language() {
        return compared().language();
    }

    /** What sort of text its latest is. */
    public Kind kind() {
        return compared().kind();
    }

    /** The entities that its latest text concerns, most salient first, at most {@value Fingerprint#MAX_FACTS}. */
    public List<EntityRef> entities() {
        return print().entities().stream()
                .filter(StoryDraft::concerned)
                .map(EntityFact::entity)
                .toList();
    }

    Fingerprint print() {
        return print.whole();
    }

    /** What stories are compared by of what the engine saw of it; facts and sketch may be missing. */
    Fingerprint compared() {
        return print.compared();
    }

    /** Whether this text was seen, as the latest or before it was revised: an old text that comes again revises nothing. */
    boolean isSameTextAs(Fingerprint other) {
        return compared().contentHash() == other.contentHash()
                || Arrays.stream(formerTexts).anyMatch(former -> former == other.contentHash());
    }

    /** Content hashes of all texts seen, newest first. */
    long[] texts() {
        long[] texts = new long[formerTexts.length + 1];
        texts[0] = compared().contentHash();
        System.arraycopy(formerTexts, 0, texts, 1, formerTexts.length);
        return texts;
    }

    SeenArticle movedTo(String otherStory) {
        return new SeenArticle(otherStory, relation, parentId, revision, retracted, print, formerTexts);
    }

    SeenArticle as(Relation other, String otherParent) {
        return new SeenArticle(storyId, other, otherParent, revision, retracted, print, formerTexts);
    }

    SeenArticle asRetracted() {
        return new SeenArticle(storyId, relation, parentId, revision, true, print, formerTexts);
    }

    /** The bytes of which {@link #fromBytes} makes it again; versioned. */
    public byte[] toBytes() {
        ByteSink out = new ByteSink();
        out.u8(VERSION);
        out.text(storyId);
        out.constant(relation);
        out.text(parentId);
        out.varint(revision);
        out.u8(retracted ? 1 : 0);
        out.u8(formerTexts.length);
        for (long former : formerTexts) {
            out.i64(former);
        }
        print.write(out);
        return out.toBytes();
    }

    /**
     * Makes it from its bytes, which must not change then.
     *
     * @throws IllegalArgumentException if they are of a version that this program does not know
     */
    public static SeenArticle fromBytes(byte[] bytes) {
        return fromBytes(bytes, 0);
    }

    /**
     * Makes it from bytes up to the end of an array, which must not change then. Most of them are read when they are asked for.
     *
     * @param from where they begin
     * @throws IllegalArgumentException if they are of a version that this program does not know
     */
    public static SeenArticle fromBytes(byte[] bytes, int from) {
        ByteSource in = new ByteSource(bytes, from);
        int version = in.u8();
        if (version != VERSION) {
            throw new IllegalArgumentException("a seen article of version " + version + " is not known here");
        }
        String storyId = in.text();
        Relation relation = in.constant(Relation.class);
        String parentId = in.text();
        int revision = in.size();
        boolean retracted = in.u8() != 0;
        long[] formerTexts = new long[in.u8()];
        for (int i = 0; i < formerTexts.length; i++) {
            formerTexts[i] = in.i64();
        }
        KeptPrint print = new KeptPrint(new Bytes(bytes, in.at(), bytes.length));
        return new SeenArticle(storyId, relation, parentId, revision, retracted, print, formerTexts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenArticle that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(storyId, compared().articleId());
    }
}
