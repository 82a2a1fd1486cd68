package io.storywire.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code storywire catalogue}: what is known of companies, people and places, changed while everything runs. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = {
            "Lists and changes the known entities.",
            "Changes go to the topic news.catalogue; every running instance takes them in within seconds, and they"
                    + " hold for the articles after it."
        },
        subcommands = {
            CatalogueList.class,
            CatalogueAdd.class,
            CatalogueRemove.class,
            CatalogueImport.class,
            CatalogueExport.class
        })
final class CatalogueCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
