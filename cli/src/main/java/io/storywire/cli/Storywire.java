package io.storywire.cli;

import io.storywire.app.RunCommand;
import io.storywire.app.TopologyCommand;
import io.storywire.broker.BrokerCommand;
import io.storywire.producer.PublishCommand;
import io.storywire.producer.RetractCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code storywire} command. */
@Command(
        name = "storywire",
        mixinStandardHelpOptions = true,
        version = "storywire 0.1.0",
        description = "News articles in; each story once out, on a Kafka topic per entity.",
        subcommands = {
            DemoCommand.class,
            PublishCommand.class,
            RetractCommand.class,
            RunCommand.class,
            TailCommand.class,
            CatalogueCommand.class,
            BrokerCommand.class,
            TopicsCommand.class,
            TopologyCommand.class,
            HealthCommand.class,
            ExplainCommand.class
        })
public final class Storywire implements Runnable {

    @Spec
    private CommandSpec spec;

    private Storywire() {}

    /** Runs a command and exits with its code: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command, for whoever runs it. */
    static CommandLine commandLine() {
        return new CommandLine(new Storywire())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command");
    }
}
