package io.storywire.bench.story;

import io.storywire.story.Decision;
import io.storywire.story.Merge;
import io.storywire.story.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes once more through the decisions of a stream and finds those that the labels say are wrong. */
final class StoryErrors {

    private final List<String> labels;
    private final Map<String, List<Integer>> members = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<StoryError> errors = new ArrayList<>();

    private StoryErrors(List<String> labels) {
        this.labels = labels;
    }

    /**
     * The wrong decisions, in the order of the stream. A join is wrong when most of the story has another label than the
     * article, a new story when another story is mostly of the label, a merge when the two stories' labels differ.
     *
     * @param labels    per article, its story by the labels
     * @param decisions per article, in the same order
     */
    static List<StoryError> of(List<String> labels, List<Decision> decisions) {
        StoryErrors errors = new StoryErrors(labels);
        for (int i = 0; i < decisions.size(); i++) {
            errors.follow(i, decisions.get(i));
        }
        return List.copyOf(errors.errors);
    }

    private void follow(int article, Decision decision) {
        decision.moved().stream().filter(Move::left).forEach(this::move);
        String story = joined(decision);
        List<Integer> before = members.computeIfAbsent(story, none -> new ArrayList<>());
        String label = labels.get(article);
        if (before.isEmpty()) {
            mostlyOf(label).ifPresent(missed -> add(StoryError.Kind.MISSED, article, missed, decision));
        } else if (!label(before).equals(label)) {
            add(StoryError.Kind.FALSE_JOIN, article, before.get(0), decision);
        }
        before.add(article);
        places.put(decision.remember().articleId(), article);
        decision.merges().forEach(merge -> merge(article, merge, decision));
    }

    private void move(Move move) {
        Integer place = places.get(move.article().articleId());
        members.values().forEach(articles -> articles.remove(place));
        members.computeIfAbsent(move.article().storyId(), none -> new ArrayList<>())
                .add(place);
    }

    /** The story it was put in, before that was found to be one with another. */
    private String joined(Decision decision) {
        return decision.merges().stream()
                .filter(merge -> merge.into().equals(decision.storyId()))
                .map(Merge::from)
                .filter(members::containsKey)
                .filter(from -> decision.evidence().runnerUp() != null
                        && !from.equals(decision.evidence().runnerUp().storyId()))
                .findFirst()
                .orElse(decision.storyId());
    }

    private void merge(int article, Merge merge, Decision decision) {
        List<Integer> from = members.remove(merge.from());
        if (from == null) {
            return;
        }
        List<Integer> into = members.computeIfAbsent(merge.into(), none -> new ArrayList<>());
        if (!into.isEmpty() && !label(from).equals(label(into))) {
            int one = label(into).equals(labels.get(article)) ? from.get(0) : into.get(0);
            add(StoryError.Kind.FALSE_MERGE, article, one, decision);
        }
        into.addAll(from);
    }

    private void add(StoryError.Kind kind, int article, int other, Decision decision) {
        errors.add(new StoryError(kind, article, other, decision.evidence()));
    }

    /** The first article of the largest story that is mostly of a label. */
    private Optional<Integer> mostlyOf(String label) {
        return members.values().stream()
                .filter(articles -> !articles.isEmpty() && label(articles).equals(label))
                .max(Comparator.comparingInt((List<Integer> articles) -> articles.size())
                        .thenComparing(articles -> -articles.get(0)))
                .map(articles -> articles.get(0));
    }

    /** The label that most have; of several the first by name. */
    private String label(List<Integer> articles) {
        Map<String, Integer> counts = new HashMap<>();
        articles.forEach(article -> counts.merge(labels.get(article), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }
}
