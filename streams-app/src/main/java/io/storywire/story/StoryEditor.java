package io.storywire.story;

import io.storywire.events.Relation;
import io.storywire.story.StoryDraft.Member;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Adds articles to stories and takes them out. Both keep every bound of {@link StoryDraft}. */
final class StoryEditor {

    /** From which share on a text that contains another has a wording of its own. */
    private static final double LONGER = 1.25;

    private static final int SOME_BITS = (1 << 10) - 1;

    private StoryEditor() {}

    /**
     * Adds an article.
     *
     * @param rarities of its terms at the moment
     */
    static void add(
            StoryDraft story, Fingerprint article, Relation relation, float[] rarities, Frequencies frequencies) {
        count(story, article, 1);
        VectorEditor.add(story.vector, article.terms(), rarities, Mass.of(article.kind()), frequencies);
        if (story.language.isEmpty()) {
            story.language = article.language();
        }
        addHeadline(story, article);
        Sketch sketch = isOriginal(story, article, relation) ? article.sketch().kept() : Sketch.EMPTY;
        long time = article.eventTime().toEpochMilli();
        addMember(story, new Member(article.articleId(), relation, -1, time, sketch), article.publisher());
        for (EntityFact fact : article.entities()) {
            if (StoryDraft.concerned(fact)) {
                addEntity(story, entity(fact));
            }
        }
        for (NumberFact fact : article.numbers()) {
            addNumber(story, fact, 1);
        }
        addQuotes(story, article.quotes());
        for (String name : article.citedSources()) {
            addSource(story, name, 1);
        }
    }

    /**
     * A story of some articles, of which there is only what others are compared with.
     *
     * @param rarities per article, those of its terms
     */
    static StoryDraft compared(List<Fingerprint> articles, List<float[]> rarities) {
        StoryDraft story = new StoryDraft();
        articles.forEach(article -> count(story, article, 1));
        VectorEditor.addEach(story.vector, articles, rarities);
        return story;
    }

    /** Adds all that another story has; the other's articles stand behind. */
    static void addAll(StoryDraft story, StoryDraft other, Frequencies frequencies) {
        StoryVector vector = story.vector;
        vector.addCounts(other.vector);
        VectorEditor.addAll(vector, other.vector, frequencies);
        vector.absorb(other.vector);
        story.version = Math.max(story.version, other.version) + 1;
        story.began = Math.min(story.began, other.began);
        story.firstSeen = Math.min(story.firstSeen, other.firstSeen);
        story.lastSeen = Math.max(story.lastSeen, other.lastSeen);
        other.headlines.stream()
                .limit(Math.max(0, StoryDraft.MAX_HEADLINES - story.headlines.size()))
                .forEach(story.headlines::add);
        other.members.forEach(member -> addMember(story, member, other.publisherName(member)));
        other.entities.forEach(entity -> addEntity(story, entity));
        other.numbers.forEach(number -> addNumber(story, number.fact(), number.articles()));
        other.quotes.forEach(part -> addQuotePart(story, part.shingle(), part.articles()));
        other.sources.forEach(source -> addSource(story, source.name(), source.articles()));
    }

    /** Takes out what {@link #add} added; what the bounds had cut does not come back. */
    static void remove(StoryDraft story, Fingerprint article, Frequencies frequencies) {
        count(story, article, -1);
        VectorEditor.remove(story.vector, article.terms(), Mass.of(article.kind()), frequencies);
        story.headlines.removeIf(headline -> headline.articleId().equals(article.articleId()));
        story.members.removeIf(member -> member.articleId().equals(article.articleId()));
        removePublisher(story, article.publisher());
        article.entities().forEach(fact -> removeEntity(story, fact));
        article.numbers().forEach(fact -> removeNumber(story, fact));
        article.quotes().forEach(quote -> removeQuote(story, quote));
        article.citedSources().forEach(name -> removeSource(story, name));
        if (story.vector.articles == story.members.size() && !story.members.isEmpty()) {
            story.firstSeen =
                    story.members.stream().mapToLong(Member::eventTime).min().getAsLong();
            story.lastSeen =
                    story.members.stream().mapToLong(Member::eventTime).max().getAsLong();
        }
    }

    private static void count(StoryDraft story, Fingerprint article, int sign) {
        StoryVector vector = story.vector;
        long time = article.eventTime().toEpochMilli();
        vector.articles += sign;
        vector.mass += sign * Mass.of(article.kind());
        vector.words = Math.max(0, vector.words + sign * article.words());
        if (sign > 0) {
            boolean first = vector.articles == 1;
            story.firstSeen = first ? time : Math.min(story.firstSeen, time);
            story.lastSeen = first ? time : Math.max(story.lastSeen, time);
            if (article.dated()) {
                boolean undated = vector.firstDated == StoryVector.UNDATED;
                vector.firstDated = undated ? time : Math.min(vector.firstDated, time);
                vector.lastDated = Math.max(vector.lastDated, time);
            }
        }
        if (vector.articles == 0) {
            vector.firstDated = StoryVector.UNDATED;
            vector.lastDated = StoryVector.UNDATED;
        }
        story.version++;
    }

    private static void addHeadline(StoryDraft story, Fingerprint article) {
        int rank = StoryDraft.headlineRank(article.kind(), article.title());
        if (rank >= 0 && story.headlines.size() < StoryDraft.MAX_HEADLINES) {
            story.headlines.add(new StoryDraft.Headline(article.articleId(), article.title(), rank));
        }
    }

    private static int addPublisher(StoryDraft story, String name) {
        String family = Publishers.family(name);
        if (family.isEmpty()) {
            return -1;
        }
        int at = indexOf(story.publishers, publisher -> publisher.family().equals(family));
        if (at >= 0) {
            story.publishers.set(at, plus(story.publishers.get(at), 1));
        } else if (story.publishers.size() < StoryDraft.MAX_PUBLISHERS) {
            at = story.publishers.size();
            story.publishers.add(new StoryDraft.Publisher(family, name, 1));
        }
        return at;
    }

    /** Its place stays, because members point to it. */
    private static void removePublisher(StoryDraft story, String name) {
        String family = Publishers.family(name);
        story.publishers.replaceAll(publisher -> publisher.family().equals(family) ? plus(publisher, -1) : publisher);
    }

    private static StoryDraft.Publisher plus(StoryDraft.Publisher publisher, int more) {
        return new StoryDraft.Publisher(publisher.family(), publisher.name(), Math.max(0, publisher.articles() + more));
    }

    private static void addMember(StoryDraft story, Member member, String publisher) {
        int place = addPublisher(story, publisher);
        if (story.members.size() >= StoryDraft.MAX_MEMBERS) {
            return;
        }
        if (member.hasSketch()) {
            makeRoomForSketch(story.members);
        }
        story.members.add(member.withPublisher(place));
    }

    /** The first half of the kept sketches stays, of the others the oldest goes. */
    private static void makeRoomForSketch(List<Member> members) {
        int kept = 0;
        for (Member member : members) {
            kept += member.hasSketch() ? 1 : 0;
        }
        if (kept < StoryDraft.MAX_SKETCHES) {
            return;
        }
        int seen = 0;
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).hasSketch() && ++seen > StoryDraft.MAX_SKETCHES / 2) {
                members.set(i, members.get(i).withoutSketch());
                return;
            }
        }
    }

    /** Whether its wording is worth keeping: that of a copy is known, unless it is much more than any text before it. */
    private static boolean isOriginal(StoryDraft story, Fingerprint article, Relation relation) {
        int longest = 0;
        for (Member member : story.members) {
            longest = Math.max(longest, member.sketch().shingles());
        }
        return relation != Relation.COPY || article.sketch().shingles() > LONGER * longest;
    }

    private static StoryDraft.Entity entity(EntityFact fact) {
        return new StoryDraft.Entity(fact.entity(), 1, salience(fact));
    }

    private static int salience(EntityFact fact) {
        return (int) Math.round(fact.salience() * EntityFact.STEPS);
    }

    private static void addEntity(StoryDraft story, StoryDraft.Entity more) {
        int at = story.placeOf(more.ref());
        addOrPut(
                story.entities,
                at,
                StoryDraft.MAX_ENTITIES,
                at < 0 ? more : story.entities.get(at).and(more.articles(), more.salience()));
    }

    private static void removeEntity(StoryDraft story, EntityFact fact) {
        int at = story.placeOf(fact.entity());
        if (at >= 0 && StoryDraft.concerned(fact)) {
            story.entities.set(at, story.entities.get(at).and(-1, -salience(fact)));
            story.dropEntitiesWithoutArticles();
        }
    }

    private static void addNumber(StoryDraft story, NumberFact fact, int articles) {
        int at = story.placeOf(fact);
        StoryDraft.Told number = at < 0 ? new StoryDraft.Told(fact, 0) : story.numbers.get(at);
        addOrPut(
                story.numbers,
                at,
                StoryDraft.MAX_NUMBERS,
                new StoryDraft.Told(number.fact(), number.articles() + articles));
    }

    private static void removeNumber(StoryDraft story, NumberFact fact) {
        int at = story.placeOf(fact);
        if (at >= 0) {
            StoryDraft.Told number = story.numbers.get(at);
            story.numbers.set(at, new StoryDraft.Told(number.fact(), number.articles() - 1));
            story.dropNumbersWithoutArticles();
        }
    }

    private static void addQuotes(StoryDraft story, List<QuoteFact> quotes) {
        BitSet there = new BitSet(SOME_BITS); // of lower bits: most parts of a new quotation are not there
        for (StoryDraft.QuotePart part : story.quotes) {
            there.set(part.shingle() & SOME_BITS);
        }
        for (QuoteFact quote : quotes) {
            for (int hash : quote.shingles()) {
                int shingle = StoryDraft.QuotePart.of(hash);
                addQuotePart(story, shingle, 1, there.get(shingle & SOME_BITS) ? story.placeOf(shingle) : -1);
                there.set(shingle & SOME_BITS);
            }
        }
    }

    private static void addQuotePart(StoryDraft story, int shingle, int articles) {
        addQuotePart(story, shingle, articles, story.placeOf(shingle));
    }

    private static void addQuotePart(StoryDraft story, int shingle, int articles, int at) {
        int before = at < 0 ? 0 : story.quotes.get(at).articles();
        addOrPut(story.quotes, at, StoryDraft.MAX_QUOTES, new StoryDraft.QuotePart(shingle, before + articles));
    }

    private static void removeQuote(StoryDraft story, QuoteFact quote) {
        for (int hash : quote.shingles()) {
            int shingle = StoryDraft.QuotePart.of(hash);
            story.quotes.replaceAll(
                    part -> part.shingle() == shingle ? new StoryDraft.QuotePart(shingle, part.articles() - 1) : part);
        }
        story.quotes.removeIf(part -> part.articles() < 1);
    }

    private static void addSource(StoryDraft story, String name, int articles) {
        int at = indexOf(story.sources, source -> source.name().equals(name));
        int before = at < 0 ? 0 : story.sources.get(at).articles();
        addOrPut(story.sources, at, StoryDraft.MAX_SOURCES, new StoryDraft.Source(name, before + articles));
    }

    private static void removeSource(StoryDraft story, String name) {
        story.sources.replaceAll(
                source -> source.name().equals(name) ? new StoryDraft.Source(name, source.articles() - 1) : source);
        story.sources.removeIf(source -> source.articles() < 1);
    }

    /** Puts a thing in the place of its former self, or behind all others when it has none and there is room. */
    private static <T> void addOrPut(List<T> list, int at, int limit, T value) {
        if (at >= 0) {
            list.set(at, value);
        } else if (list.size() < limit) {
            list.add(value);
        }
    }

    private static <T> int indexOf(List<T> list, Predicate<T> isIt) {
        for (int i = 0; i < list.size(); i++) {
            if (isIt.test(list.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
