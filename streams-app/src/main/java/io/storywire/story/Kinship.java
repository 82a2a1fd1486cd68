package io.storywire.story;

import io.storywire.events.Relation;
import io.storywire.story.StoryDraft.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article adds to a story that it joins, and which of its articles it is closest to.
 *
 * <p>A story keeps a small sample of each article's wording. It tells which articles the new one may be a copy of; those
 * are remembered in full elsewhere, and compared in full. Where an article is no longer remembered, the sample decides,
 * and whatever brings a new number or name is no copy.
 *
 * @param relation {@code COPY}, {@code DEVELOPMENT} or {@code RETELLING}
 * @param parent   the closest article of the story, {@code ""} when none is known
 * @param nearness to the parent
 * @param added    new facts in words, also those too slight for a development; empty for a copy
 */
record Kinship(Relation relation, String parent, Nearness nearness, List<String> added) {

    /** From which resemblance on a text is a revision of another. */
    private static final double REVISION = 0.4;

    /** How many articles that may be the same are compared in full. */
    private static final int MOST_COMPARED = 4;

    /** How near an article of the story is, and whether that is more than an estimate. */
    private record Near(String articleId, Nearness nearness, boolean full) {

        boolean isCopy() {
            return nearness.isCopy();
        }

        double highest() {
            return nearness.highest();
        }

        boolean isCloserThan(Near other) {
            return isCopy() == other.isCopy() ? highest() > other.highest() : isCopy();
        }
    }

    static Kinship of(Fingerprint article, StoryDraft story, ArticleMemory memory) {
        Near closest = closest(article.sketch(), story.members, memory);
        if (closest.isCopy() && closest.full()) {
            return copy(closest);
        }
        Novelty novelty = Novelty.of(article, story);
        if (closest.isCopy() && novelty.weight() == 0) {
            return copy(closest);
        }
        boolean development = closest.articleId().isEmpty() || novelty.isDevelopment();
        Relation relation = development ? Relation.DEVELOPMENT : Relation.RETELLING;
        return new Kinship(relation, closest.articleId(), closest.nearness(), novelty.added());
    }

    private static Kinship copy(Near original) {
        return new Kinship(Relation.COPY, original.articleId(), original.nearness(), List.of());
    }

    /** Whether a text is a former one of the same article, changed, and not another text under its id. */
    static boolean isRevision(Sketch text, Sketch former) {
        Nearness nearness = text.to(former);
        return nearness.resemblance() >= REVISION || nearness.containment() >= Nearness.COPY_CONTAINMENT;
    }

    /** The closest article that it copies, or else the closest; of two that are as close the first. */
    private static Near closest(Sketch sketch, List<Member> members, ArticleMemory memory) {
        List<Near> nearest = nearest(sketch, members);
        int compared = 0;
        @Nullable Near closest = null;
        for (Near estimate : nearest) {
            boolean inDoubt = compared < MOST_COMPARED && estimate.nearness().mayBeCopy();
            compared += inDoubt ? 1 : 0;
            Near near = inDoubt ? inFull(sketch, estimate, memory) : estimate;
            closest = closest == null || near.isCloserThan(closest) ? near : closest;
        }
        return closest != null
                ? closest
                : new Near(members.isEmpty() ? "" : members.get(0).articleId(), Nearness.NONE, false);
    }

    /** What the samples tell, nearest first. */
    private static List<Near> nearest(Sketch sketch, List<Member> members) {
        List<Near> nearest = new ArrayList<>();
        for (Member member : members) {
            if (member.hasSketch()) {
                Near near = new Near(member.articleId(), sketch.to(member.sketch()), false);
                int at = nearest.size();
                while (at > 0 && near.highest() > nearest.get(at - 1).highest()) {
                    at--;
                }
                nearest.add(at, near);
            }
        }
        return nearest;
    }

    private static Near inFull(Sketch sketch, Near estimate, ArticleMemory memory) {
        return memory.find(estimate.articleId())
                .filter(seen -> !seen.retracted())
                .map(seen ->
                        new Near(estimate.articleId(), sketch.to(seen.print().sketch()), true))
                .orElse(estimate);
    }
}
