package io.storywire.producer;

import io.storywire.events.Article;
import io.storywire.events.Report;
import io.storywire.producer.Answers.Answer;
import io.storywire.producer.read.Identity;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code storywire retract}: withdraws articles, and says what the application made of it. */
@Command(
        name = "retract",
        description = {
            "Withdraws articles: publishes on news.articles that their publisher does not stand by them.",
            "Reports, stories and entity topics follow; see docs/corrections.md."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all withdrawn, or published while no application answered",
            "1:the application does not know one of them, or there is no broker",
            "2:wrong command line"
        })
public final class RetractCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Article ids, or the URLs of articles without an id.")
    private List<String> ids = List.of();

    @Option(names = "--reason", required = true, description = "Why; it goes into the report and the entity topics.")
    private String reason = "";

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PublisherConfig config = broker.publishing();
        Map<String, Article> retractions = new LinkedHashMap<>();
        ids.forEach(given -> {
            Article retraction = retraction(given);
            retractions.put(retraction.articleId(), retraction);
        });
        try (var answers = new Answers(config);
                var publisher = new Publisher(config)) {
            retractions.values().forEach(publisher::publish);
            return report(
                    retractions.keySet().stream().toList(), answers.await(retractions.keySet(), Answers.PATIENCE));
        } catch (BrokerUnavailableException e) {
            command().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private Article retraction(String given) {
        boolean url = given.contains("://");
        return Article.retraction(Identity.of(given), url ? given : "", Instant.now(), "storywire retract", reason);
    }

    private int report(List<String> articleIds, Map<String, Answer> answers) {
        PrintWriter out = command().commandLine().getOut();
        int code = 0;
        for (String id : articleIds) {
            Answer answer = answers.get(id);
            boolean refused = answer != null && answer.report().isEmpty();
            out.println(id + "  "
                    + (answer == null
                            ? unanswered()
                            : refused ? "not withdrawn: " + answer.refusal() : withdrawn(answer)));
            code = refused ? 1 : code;
        }
        out.flush();
        return code;
    }

    private static String unanswered() {
        return "published; no application has answered within " + Answers.PATIENCE.toSeconds() + " s";
    }

    private static String withdrawn(Answer answer) {
        Report report = answer.report().orElseThrow();
        return "withdrawn: \"" + report.title() + "\", " + report.relation() + " in story " + report.storyId();
    }

    private CommandSpec command() {
        return java.util.Objects.requireNonNull(spec, "only picocli may run this command");
    }
}
