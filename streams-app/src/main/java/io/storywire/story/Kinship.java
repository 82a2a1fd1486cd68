package io.storywire.story;

import io.storywire.events.Relation;
import io.storywire.story.StoryDraft.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** The closest article that it copies, or else the closest. */
    private static Near closest(Sketch sketch, List<Member> members, ArticleMemory memory) {
        List<Near> nearest = new ArrayList<>();
        for (Member member : members) {
            if (member.hasSketch()) {
                nearest.add(new Near(member.articleId(), sketch.to(member.sketch()), false));
            }
        }
        nearest.sort(Comparator.comparingDouble(Near::highest).reversed());
        int compared = 0;
        for (int i = 0; i < nearest.size() && compared < MOST_COMPARED; i++) {
            if (nearest.get(i).nearness().mayBeCopy()) {
                nearest.set(i, inFull(sketch, nearest.get(i), memory));
                compared++;
            }
        }
        return nearest.stream()
                .max(Comparator.comparing(Near::isCopy).thenComparing(Near::highest))
                .orElse(new Near(members.isEmpty() ? "" : members.get(0).articleId(), Nearness.NONE, false));
    }

    private static Near inFull(Sketch sketch, Near estimate, ArticleMemory memory) {
        return memory.find(estimate.articleId())
                .filter(seen -> !seen.retracted())
                .map(seen ->
                        new Near(estimate.articleId(), sketch.to(seen.print().sketch()), true))
                .orElse(estimate);
    }
}
