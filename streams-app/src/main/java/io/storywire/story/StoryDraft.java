package io.storywire.story;

import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityRef;
import io.storywire.events.Figure;
import io.storywire.events.Kind;
import io.storywire.events.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A story while it is being changed. Everything in it is a count or a list with an upper bound, so that an article can
 * be taken out again and a story of any number of articles stays small.
 */
final class StoryDraft {

    /** How many articles a story lists; more are only counted. */
    static final int MAX_MEMBERS = 200;
    /** How many sketches are kept for finding copies: those of the first and of the latest originals. */
    static final int MAX_SKETCHES = 12;

    static final int MAX_PUBLISHERS = 200;
    static final int MAX_ENTITIES = 64;
    static final int MAX_NUMBERS = 96;
    static final int MAX_QUOTES = 96;
    static final int MAX_SOURCES = 16;
    static final int MAX_HEADLINES = 3;

    /**
     * An article of the story; its sketch is empty when it is a copy or not kept.
     *
     * @param written what it was read from but for publisher and time
     */
    record Member(
            String articleId,
            Relation relation,
            int publisher,
            long eventTime,
            Sketch sketch,
            Optional<Bytes> written) {

        Member(String articleId, Relation relation, int publisher, long eventTime, Sketch sketch) {
            this(articleId, relation, publisher, eventTime, sketch, Optional.empty());
        }

        boolean hasSketch() {
            return sketch.shingles() > 0;
        }

        Member withoutSketch() {
            return new Member(articleId, relation, publisher, eventTime, Sketch.EMPTY);
        }

        Member withPublisher(int place) {
            return new Member(articleId, relation, place, eventTime, sketch, written);
        }
    }

    /** A publisher, by what its names have in common. */
    record Publisher(String family, String name, int articles) {}

    /**
     * An entity, in how many articles it occurs, and the sum of its saliences in {@link EntityFact#STEPS}.
     *
     * @param written what the entity itself was read from
     */
    record Entity(EntityRef ref, int articles, int salience, Optional<Bytes> written) {

        Entity(EntityRef ref, int articles, int salience) {
            this(ref, articles, salience, Optional.empty());
        }

        /** The same in so many articles more, with so much salience more; both may be negative. */
        Entity and(int moreArticles, int moreSalience) {
            return new Entity(ref, articles + moreArticles, Math.max(0, salience + moreSalience), written);
        }
    }

    /** A number, and how many articles tell it. */
    record Told(NumberFact fact, int articles) {}

    /** A word triple of a quotation, 24 bits of its hash, and in how many articles it occurs. */
    record QuotePart(int shingle, int articles) {

        /** What is kept of the hash of a word triple. */
        static int of(int hash) {
            return hash >>> 8;
        }
    }

    /** A cited source, and how many articles cite it. */
    record Source(String name, int articles) {}

    /** A title that may be the story's headline; the best rank wins, then the first come. */
    record Headline(String articleId, String title, int rank) {}

    final StoryVector vector = new StoryVector();
    long version;
    /** The engine's clock when the story began, in milliseconds of the epoch. */
    long began;

    long firstSeen;
    long lastSeen;
    String language = "";
    /** Of the first so many entities, the hash codes of their ids. */
    private final int[] idHashes = new int[MAX_ENTITIES];

    private int hashed;
    /** Of the first so many numbers, what they are. */
    private final float[] values = new float[MAX_NUMBERS];

    private final Figure.Kind[] sorts = new Figure.Kind[MAX_NUMBERS];
    private int valued;
    List<Headline> headlines = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    List<Publisher> publishers = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    List<Told> numbers = new ArrayList<>();
    List<QuotePart> quotes = new ArrayList<>();
    List<Source> sources = new ArrayList<>();

    /** Takes over what a story is apart from its articles: its id, its age, which stories it absorbed. */
    void takeHistory(StoryDraft former) {
        vector.key = former.vector.key;
        vector.absorbed = former.vector.absorbed;
        vector.touched = former.vector.touched;
        version = former.version + 1;
        began = former.began;
        language = former.language;
    }

    String headline() {
        return headlines.stream()
                .max(Comparator.comparingInt(Headline::rank)
                        .thenComparing(headlines::indexOf, Comparator.reverseOrder()))
                .map(Headline::title)
                .orElse("");
    }

    /** Where an entity stands, or -1. */
    int placeOf(EntityRef entity) {
        for (; hashed < entities.size(); hashed++) {
            idHashes[hashed] = entities.get(hashed).ref().entityId().hashCode();
        }
        String id = entity.entityId();
        int hash = id.hashCode();
        for (int at = 0; at < hashed; at++) {
            if (idHashes[at] == hash && entities.get(at).ref().entityId().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    /** An entity that no article has any more goes; those behind it move up. */
    void dropEntitiesWithoutArticles() {
        entities.removeIf(entity -> entity.articles() < 1);
        hashed = 0;
    }

    /** Where a number stands that tells the same, the first of several, or -1. */
    int placeOf(NumberFact fact) {
        for (; valued < numbers.size(); valued++) {
            values[valued] = numbers.get(valued).fact().value();
            sorts[valued] = numbers.get(valued).fact().sort();
        }
        Figure.Kind sort = fact.sort();
        for (int at = 0; at < valued; at++) {
            if (sorts[at] == sort && NumberFact.areNear(values[at], fact.value())) {
                return at;
            }
        }
        return -1;
    }

    /** A number that no article tells any more goes; those behind it move up. */
    void dropNumbersWithoutArticles() {
        numbers.removeIf(number -> number.articles() < 1);
        valued = 0;
    }

    /** Where a part of a quotation stands, or -1. */
    int placeOf(int shingle) {
        int at = quotes.size() - 1;
        while (at >= 0 && quotes.get(at).shingle() != shingle) {
            at--;
        }
        return at;
    }

    String publisherName(Member member) {
        return member.publisher() < 0 ? "" : publishers.get(member.publisher()).name();
    }

    List<String> publisherNames() {
        return publishers.stream()
                .filter(publisher ->
                        publisher.articles() > 0 && !publisher.name().isEmpty())
                .map(Publisher::name)
                .toList();
    }

    List<EntityRef> entityRefs() {
        return entities.stream()
                .sorted(Comparator.comparingInt(Entity::salience).reversed().thenComparing(entity -> entity.ref()
                        .entityId()))
                .map(Entity::ref)
                .toList();
    }

    List<String> citedSources() {
        return sources.stream().map(Source::name).toList();
    }

    /** How good a title is as headline of a story. */
    static int headlineRank(Kind kind, String title) {
        int sort =
                switch (kind) {
                    case NEWS, PRESS_RELEASE -> 2;
                    case TEMPLATE, STUB, OPINION -> 1;
                    case LIVE_BLOG, DIGEST -> 0;
                };
        return title.isBlank() ? -1 : sort;
    }

    static boolean concerned(EntityFact fact) {
        return fact.role() == ArticleEntity.Role.SUBJECT || fact.role() == ArticleEntity.Role.MENTIONED;
    }
}
