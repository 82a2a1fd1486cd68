package io.storywire.story;

import io.storywire.events.Relation;
import io.storywire.story.StoryDraft.Member;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Adds articles to stories and takes them out. Both keep every bound of {@link StoryDraft}. */
final class StoryEditor {

    private StoryEditor() {}

    static void add(StoryDraft story, Fingerprint article, Relation relation, Frequencies frequencies) {
        count(story, article, 1);
        VectorEditor.add(story.vector, article.terms(), Mass.of(article.kind()), frequencies);
        if (story.language.isEmpty()) {
            story.language = article.language();
        }
        addHeadline(story, article);
        addMember(story, article, relation, addPublisher(story, article.publisher()));
        article.entities().forEach(fact -> addEntity(story, fact));
        article.numbers().forEach(fact -> addNumber(story, fact));
        article.quotes().forEach(quote -> addQuote(story, quote));
        article.citedSources().forEach(name -> addSource(story, name));
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

    private static void addMember(StoryDraft story, Fingerprint article, Relation relation, int publisher) {
        if (story.members.size() >= StoryDraft.MAX_MEMBERS) {
            return;
        }
        Sketch sketch = relation == Relation.COPY ? Sketch.EMPTY : article.sketch();
        if (sketch.shingles() > 0) {
            makeRoomForSketch(story.members);
        }
        story.members.add(new Member(
                article.articleId(), relation, publisher, article.eventTime().toEpochMilli(), sketch));
    }

    /** The first half of the kept sketches stays, of the others the oldest goes. */
    private static void makeRoomForSketch(List<Member> members) {
        long kept = members.stream().filter(StoryEditor::hasSketch).count();
        if (kept < StoryDraft.MAX_SKETCHES) {
            return;
        }
        int seen = 0;
        for (int i = 0; i < members.size(); i++) {
            if (hasSketch(members.get(i)) && ++seen > StoryDraft.MAX_SKETCHES / 2) {
                Member old = members.get(i);
                members.set(
                        i, new Member(old.articleId(), old.relation(), old.publisher(), old.eventTime(), Sketch.EMPTY));
                return;
            }
        }
    }

    private static boolean hasSketch(Member member) {
        return member.sketch().shingles() > 0;
    }

    private static void addEntity(StoryDraft story, EntityFact fact) {
        if (!StoryDraft.concerned(fact)) {
            return;
        }
        int salience = (int) Math.round(fact.salience() * EntityFact.STEPS);
        addOrPut(
                story.entities,
                StoryDraft.MAX_ENTITIES,
                entity -> entity.ref().entityId().equals(fact.entity().entityId()),
                entity -> new StoryDraft.Entity(entity.ref(), entity.articles() + 1, entity.salience() + salience),
                new StoryDraft.Entity(fact.entity(), 1, salience));
    }

    private static void removeEntity(StoryDraft story, EntityFact fact) {
        int salience = (int) Math.round(fact.salience() * EntityFact.STEPS);
        story.entities.replaceAll(
                entity -> entity.ref().entityId().equals(fact.entity().entityId()) && StoryDraft.concerned(fact)
                        ? new StoryDraft.Entity(
                                entity.ref(), entity.articles() - 1, Math.max(0, entity.salience() - salience))
                        : entity);
        story.entities.removeIf(entity -> entity.articles() < 1);
    }

    private static void addNumber(StoryDraft story, NumberFact fact) {
        addOrPut(
                story.numbers,
                StoryDraft.MAX_NUMBERS,
                number -> number.fact().tellsThe(fact),
                number -> new StoryDraft.Told(number.fact(), number.articles() + 1),
                new StoryDraft.Told(fact, 1));
    }

    private static void removeNumber(StoryDraft story, NumberFact fact) {
        int at = indexOf(story.numbers, number -> number.fact().tellsThe(fact));
        if (at >= 0) {
            StoryDraft.Told number = story.numbers.get(at);
            story.numbers.set(at, new StoryDraft.Told(number.fact(), number.articles() - 1));
            story.numbers.removeIf(each -> each.articles() < 1);
        }
    }

    private static void addQuote(StoryDraft story, QuoteFact quote) {
        for (int shingle : quote.shingles()) {
            addOrPut(
                    story.quotes,
                    StoryDraft.MAX_QUOTES,
                    part -> part.shingle() == shingle,
                    part -> new StoryDraft.QuotePart(shingle, part.articles() + 1),
                    new StoryDraft.QuotePart(shingle, 1));
        }
    }

    private static void removeQuote(StoryDraft story, QuoteFact quote) {
        for (int shingle : quote.shingles()) {
            story.quotes.replaceAll(
                    part -> part.shingle() == shingle ? new StoryDraft.QuotePart(shingle, part.articles() - 1) : part);
        }
        story.quotes.removeIf(part -> part.articles() < 1);
    }

    private static void addSource(StoryDraft story, String name) {
        addOrPut(
                story.sources,
                StoryDraft.MAX_SOURCES,
                source -> source.name().equals(name),
                source -> new StoryDraft.Source(name, source.articles() + 1),
                new StoryDraft.Source(name, 1));
    }

    private static void removeSource(StoryDraft story, String name) {
        story.sources.replaceAll(
                source -> source.name().equals(name) ? new StoryDraft.Source(name, source.articles() - 1) : source);
        story.sources.removeIf(source -> source.articles() < 1);
    }

    private static <T> void addOrPut(List<T> list, int limit, Predicate<T> isIt, UnaryOperator<T> more, T first) {
        int at = indexOf(list, isIt);
        if (at >= 0) {
            list.set(at, more.apply(list.get(at)));
        } else if (list.size() < limit) {
            list.add(first);
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
