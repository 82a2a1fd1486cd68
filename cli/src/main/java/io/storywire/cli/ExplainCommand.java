package io.storywire.cli;

import io.storywire.events.EnrichedArticle;
import io.storywire.producer.BrokerOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code storywire explain}: why two articles are one story, or are not. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says what joins two articles, what separates them, and what the story engine decides when there are no others.",
            "An article is a file (its first article) or an id in a running system; then its report is told as well."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:explained", "1:an article was not found, or no broker", "2:wrong options"})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "File or article id.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "File or article id.")
    private String second;

    @Mixin
    private BrokerOptions broker;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Map<String, NamedArticle> found;
        try {
            found = new NamedArticles(broker).find(List.of(first, second));
        } catch (KafkaException e) {
            err.println("cannot read from " + broker.servers() + ": " + e.getMessage());
            return 1;
        }
        for (String name : List.of(first, second)) {
            if (!found.containsKey(name)) {
                err.println("no article in a file or under an id: " + name);
                return 1;
            }
        }
        explain(found.get(first), found.get(second));
        return 0;
    }

    private void explain(NamedArticle a, NamedArticle b) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("A          " + name(a.article()));
        out.println("B          " + name(b.article()));
        Comparison.of(a.article(), b.article()).forEach(out::println);
        told(out, "A", a);
        told(out, "B", b);
        if (a.report() != null && b.report() != null) {
            boolean one = a.report().storyId().equals(b.report().storyId());
            out.println("running    " + (one ? "one story" : "two stories")
                    + " in the running system, which judged each among all others, at its time");
        }
        out.flush();
    }

    private static void told(PrintWriter out, String letter, NamedArticle named) {
        if (named.report() != null) {
            out.println("report " + letter + "   " + named.report().relation() + " of "
                    + named.report().storyId() + ": "
                    + Reason.of(named.report(), named.report().parentId()));
        }
    }

    private static String name(EnrichedArticle article) {
        String title = article.title().isBlank() ? article.lead() : article.title();
        String from = article.publisher().isEmpty() ? "" : " · " + article.publisher();
        String when = article.published() == null ? "" : " · " + article.published();
        return title + from + when;
    }
}
