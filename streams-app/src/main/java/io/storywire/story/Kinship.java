package io.storywire.story;

import io.storywire.events.Relation;
import java.util.List;

/**
 * What an article adds to a story that it joins, and which of its articles it is closest to.
 *
 * @param relation    {@code COPY}, {@code DEVELOPMENT} or {@code RETELLING}
 * @param parent      the closest article of the story, {@code ""} when none is known
 * @param resemblance with the parent, in [0, 1]
 * @param containment of the shorter of both in the longer, in [0, 1]
 * @param added       new facts in words, also those too slight for a development; empty for a copy
 */
record Kinship(Relation relation, String parent, double resemblance, double containment, List<String> added) {

    /** From which resemblance on two texts are essentially the same. */
    static final double COPY_RESEMBLANCE = 0.8;
    /** From which containment on the shorter text is a part of the longer. */
    static final double COPY_CONTAINMENT = 0.9;
    /** From which resemblance on a text is a revision of another. */
    static final double REVISION = 0.4;
    /** From how many words on containment counts: short texts are contained by chance. */
    static final int MIN_CONTAINED_WORDS = 40;

    static Kinship of(Fingerprint article, StoryDraft story) {
        StoryDraft.Member closest = null;
        double highest = -1;
        for (StoryDraft.Member member : story.members) {
            double nearness = Math.max(
                    article.sketch().resemblance(member.sketch()),
                    article.sketch().containment(member.sketch()));
            if (nearness > highest) {
                closest = member;
                highest = nearness;
            }
        }
        if (closest == null) {
            return new Kinship(
                    Relation.DEVELOPMENT, "", 0, 0, Novelty.of(article, story).added());
        }
        double resemblance = article.sketch().resemblance(closest.sketch());
        double containment = article.sketch().containment(closest.sketch());
        if (isCopy(article.sketch(), closest.sketch())) {
            return new Kinship(Relation.COPY, closest.articleId(), resemblance, containment, List.of());
        }
        Novelty novelty = Novelty.of(article, story);
        Relation relation = novelty.isDevelopment() ? Relation.DEVELOPMENT : Relation.RETELLING;
        return new Kinship(relation, closest.articleId(), resemblance, containment, novelty.added());
    }

    /** Whether a text is a former one of the same article, changed, and not another text under its id. */
    static boolean isRevision(Sketch text, Sketch former) {
        return text.resemblance(former) >= REVISION || text.containment(former) >= COPY_CONTAINMENT;
    }

    static boolean isCopy(Sketch a, Sketch b) {
        boolean longEnough = Math.min(a.shingles(), b.shingles()) >= MIN_CONTAINED_WORDS - 2;
        return a.resemblance(b) >= COPY_RESEMBLANCE || (longEnough && a.containment(b) >= COPY_CONTAINMENT);
    }
}
