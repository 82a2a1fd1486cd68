package io.storywire.cli;

import io.storywire.events.EntityRef;
import io.storywire.events.EntityRelation;
import io.storywire.events.Relation;
import io.storywire.events.Report;
import io.storywire.events.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The demo's result as one JSON document for machines. */
record DemoDocument(
        int articles,
        List<StoryPart> stories,
        SortedMap<String, SortedMap<EntityRelation, Integer>> entityTopics,
        List<LetterPart> deadLetters,
        int lost) {

    /** A story and its reports, in order of arrival. */
    record StoryPart(
            String storyId,
            String headline,
            String language,
            List<String> citedSources,
            List<String> entities,
            List<ReportPart> reports) {}

    /** A report; {@code line} is 0 where the file has one article. */
    record ReportPart(
            String articleId,
            String file,
            int line,
            Relation relation,
            int revision,
            String parentId,
            double score,
            String reason) {}

    /** Something that could not be read or was refused. */
    record LetterPart(String file, int line, String stage, String reason) {}

    static DemoDocument of(DemoResult result) {
        return new DemoDocument(
                result.published().size(), stories(result), result.topics(), letters(result), result.lost());
    }

    private static List<StoryPart> stories(DemoResult result) {
        Map<String, List<ReportPart>> byStory = new LinkedHashMap<>();
        Map<String, String> titles = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (Report report : result.reports()) {
            leave(report, byStory.getOrDefault(report.splitFrom(), new ArrayList<>()));
            int nth = times.merge(report.articleId(), report.splitFrom().isEmpty() ? 1 : 0, Integer::sum);
            var source = result.source(report.articleId(), Math.max(0, nth - 1));
            titles.put(report.articleId(), report.title());
            byStory.computeIfAbsent(report.storyId(), id -> new ArrayList<>())
                    .add(new ReportPart(
                            report.articleId(),
                            source.file(),
                            source.line(),
                            report.relation(),
                            report.revision(),
                            report.parentId(),
                            report.evidence().score(),
                            Reason.of(report, titles.getOrDefault(report.parentId(), ""))));
        }
        return byStory.entrySet().stream()
                .map(entry ->
                        story(entry.getKey(), entry.getValue(), result.stories().get(entry.getKey())))
                .toList();
    }

    /** An article that is reported on again after a split is not in the story as it was. */
    private static void leave(Report report, List<ReportPart> former) {
        former.removeIf(part -> part.articleId().equals(report.articleId()));
    }

    private static StoryPart story(String storyId, List<ReportPart> reports, Story story) {
        return new StoryPart(
                storyId,
                story.headline(),
                story.language(),
                story.citedSources(),
                story.entities().stream().map(EntityRef::name).toList(),
                reports);
    }

    private static List<LetterPart> letters(DemoResult result) {
        List<LetterPart> letters = new ArrayList<>();
        result.failures()
                .forEach(failure -> letters.add(new LetterPart(
                        failure.file().getFileName().toString(), failure.line(), "read", failure.reason())));
        result.letters().forEach(letter -> {
            var source = result.source(letter.articleId(), 0);
            letters.add(new LetterPart(source.file(), source.line(), letter.stage(), letter.reason()));
        });
        return letters;
    }
}
