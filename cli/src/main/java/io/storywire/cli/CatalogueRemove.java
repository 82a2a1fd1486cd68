package io.storywire.cli;

import io.storywire.cli.KnownEntities.Known;
import io.storywire.entity.Catalogue;
import io.storywire.events.CatalogueEntry;
import io.storywire.producer.BrokerOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code storywire catalogue remove}: removes an entity, or some of its names. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Removes an entity, or with --alias some of its names.",
            "Texts after it name it no more (at most an unknown entity of that name); its topic and what was told stay."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:removed", "1:no broker, no such entity, no such name", "2:wrong options"})
final class CatalogueRemove implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOptions broker;

    @Parameters(paramLabel = "ENTITY", description = "Its id or exact display name.")
    private String wanted = "";

    @Option(names = "--alias", paramLabel = "NAME", description = "Only this name. May be repeated.")
    private List<String> aliases = new ArrayList<>();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        var topic = new CatalogueTopic(broker);
        Known known = new KnownEntities(Catalogue.standard().entries(), topic.read()).theOne(wanted);
        Optional<CatalogueEntry> rest = aliases.isEmpty() ? Optional.empty() : Optional.of(rest(known.entry()));
        topic.write(Map.of(known.entry().entity().entityId(), rest));
        spec.commandLine()
                .getOut()
                .println(rest.map(entry -> "changed " + CatalogueText.of(entry))
                        .orElseGet(() -> "removed " + CatalogueText.of(known.entry())));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private CatalogueEntry rest(CatalogueEntry entry) {
        for (String alias : aliases) {
            if (alias.equals(entry.entity().name())) {
                throw new FailedException("\"" + alias
                        + "\" is the display name; rename it with: ./storywire catalogue add NEW-NAME --id "
                        + entry.entity().entityId());
            }
            if (!entry.aliases().contains(alias) && !entry.weakAliases().contains(alias)) {
                throw new FailedException("\"" + alias + "\" is no name of " + CatalogueText.of(entry));
            }
        }
        return new CatalogueEntry(
                entry.entity(),
                others(entry.aliases()),
                others(entry.weakAliases()),
                entry.tickers(),
                entry.context(),
                Instant.now());
    }

    private List<String> others(List<String> names) {
        return names.stream().filter(name -> !aliases.contains(name)).toList();
    }
}
