package io.storywire.cli;

import io.storywire.events.EntityRelation;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.producer.ReadFailure;
import java.util.List;
import java.util.SortedMap;

/**
 * What came out of a demo.
 *
 * @param published what was published, in order
 * @param failures  what could not be read
 * @param reports   all reports, in order of arrival
 * @param letters   all dead letters
 * @param stories   the newest version of each story, by id
 * @param topics    per entity topic how many events of each relation
 * @param lost      articles that became neither report nor dead letter
 */
record DemoResult(
        List<Published> published,
        List<ReadFailure> failures,
        List<Report> reports,
        List<Letter> letters,
        SortedMap<String, Story> stories,
        SortedMap<String, SortedMap<EntityRelation, Integer>> topics,
        int lost) {

    /** An article that was published, and from where. */
    record Published(String articleId, String file, int line) {}

    /** A dead letter. */
    record Letter(String articleId, String stage, String reason) {}

    /** Where an article was published from the {@code nth} time (from 0), as {@code file} or {@code file:line}. */
    Published source(String articleId, int nth) {
        List<Published> all =
                published.stream().filter(p -> p.articleId().equals(articleId)).toList();
        return all.isEmpty() ? new Published(articleId, "", 0) : all.get(Math.min(nth, all.size() - 1));
    }
}
