package io.storywire.producer;

import io.storywire.events.Article;
import io.storywire.events.Report;
import io.storywire.producer.Answers.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Publishes the one article of a file under the id of an article that it revises. */
final class Revision {

    private Revision() {}

    /**
     * What came of a revision.
     *
     * @param revised whether an article with that id was known and has another text now
     * @param told    in words
     */
    record Result(boolean revised, String told) {}

    /**
     * Publishes the revision and waits for what the application says.
     *
     * @throws IllegalArgumentException if there is not exactly one article
     * @throws BrokerUnavailableException if the broker does not take it
     */
    static Result publish(List<Path> paths, String articleId, PublisherConfig config) {
        Article article = onlyOne(paths, config.reading()).under(articleId);
        try (var answers = new Answers(config);
                var publisher = new Publisher(config)) {
            publisher.publish(article);
            Answer answer = answers.await(Set.of(articleId), Answers.PATIENCE).get(articleId);
            if (answer == null) {
                return new Result(
                        true,
                        articleId + "  published; no application has answered within " + Answers.PATIENCE.toSeconds()
                                + " s");
            }
            return answer.report()
                    .map(report -> result(articleId, report))
                    .orElseGet(() -> new Result(false, articleId + "  refused: " + answer.refusal()));
        }
    }

    private static Result result(String articleId, Report report) {
        String story = report.relation() + " in story " + report.storyId();
        if (report.status() == Article.Status.RETRACTED) {
            return new Result(
                    false, articleId + "  is withdrawn, and this text was withdrawn with it; nothing changes");
        }
        return switch (report.relation()) {
            case REPLAY -> new Result(false, articleId + "  had this text already; nothing changes");
            default ->
                report.revision() > 1
                        ? new Result(true, articleId + "  revision " + report.revision() + ": " + story)
                        : new Result(false, articleId + "  was not known; it is a new article now: " + story);
        };
    }

    private static Article onlyOne(List<Path> paths, ReadOptions reading) {
        var found = new Found();
        ArticleFiles.read(paths, reading, found);
        if (found.articles.size() != 1 || !found.problems.isEmpty()) {
            throw new IllegalArgumentException("--revise takes exactly one article, found " + found.articles.size()
                    + (found.problems.isEmpty() ? "" : "; " + String.join("; ", found.problems)));
        }
        return found.articles.get(0);
    }

    private static final class Found implements ArticleFiles.Sink {

        private final List<Article> articles = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        @Override
        public void article(Article article, Path file, int line) {
            articles.add(article);
        }

        @Override
        public void failure(ReadFailure failure) {
            problems.add(failure.toString());
        }

        @Override
        public void skipped(Path file, String reason) {
            problems.add(file + " is skipped: " + reason);
        }
    }
}
