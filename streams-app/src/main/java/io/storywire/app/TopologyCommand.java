package io.storywire.app;

import io.storywire.ops.AppConfig;
import io.storywire.topology.TopicGate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.TopologyDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code storywire topology}: the topologies as text or as a Mermaid picture. */
@Command(
        name = "topology",
        mixinStandardHelpOptions = true,
        description = "Prints the topologies: nodes, stores and topics, as Kafka Streams describes them.")
public final class TopologyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--mermaid", description = "As a Mermaid flow chart.")
    private boolean mermaid;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.print(mermaid ? picture() : text());
        out.flush();
        return 0;
    }

    /** Both topologies as Kafka Streams describes them. */
    public static String text() {
        Topologies topologies = standard();
        return "news\n" + topologies.news().describe() + "\nentities\n"
                + topologies.entities(TopicGate.alwaysOpen(), Map.of()).describe();
    }

    /** Both topologies as one Mermaid flow chart. */
    public static String picture() {
        Topologies topologies = standard();
        TopologyDescription news = topologies.news().describe();
        TopologyDescription entities =
                topologies.entities(TopicGate.alwaysOpen(), Map.of()).describe();
        return new MermaidPicture().add(news).add(entities).toString();
    }

    private static Topologies standard() {
        return Topologies.load(AppConfig.from(Map.of("NEWS_STATE_DIR", "state")));
    }
}
