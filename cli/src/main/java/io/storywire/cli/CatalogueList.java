package io.storywire.cli;

import io.storywire.cli.KnownEntities.Known;
import io.storywire.cli.KnownEntities.Origin;
import io.storywire.entity.Catalogue;
import io.storywire.events.CatalogueEntry;
import io.storywire.events.EntityType;
import io.storywire.events.Json;
import io.storywire.producer.BrokerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code storywire catalogue list}: finds entities by text and type. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists known entities: those that come with Storywire, and what users changed.",
            "Before the id stands + for added, ~ for changed, - for removed; ? is behind a name that needs evidence."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed", "1:no broker", "2:wrong options"})
final class CatalogueList implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOptions broker;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "In an id, a name or a ticker, whatever its case.")
    private String text = "";

    @Option(names = "--type", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<EntityType> types = new ArrayList<>();

    @Option(names = "--changed", description = "Only what users added, changed or removed.")
    private boolean changed;

    @Option(names = "--shipped", description = "Only what comes with Storywire; asks no broker.")
    private boolean shipped;

    @Option(names = "--limit", paramLabel = "N", description = "Most to show, default ${DEFAULT-VALUE}; 0 for all.")
    private int limit = 50;

    @Option(names = "--json", description = "One JSON document per line, as in news.catalogue.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var known = new KnownEntities(
                Catalogue.standard().entries(), shipped ? Map.of() : new CatalogueTopic(broker).read());
        List<Known> found = known.all().stream().filter(this::isWanted).toList();
        List<Known> shown = limit > 0 && found.size() > limit ? found.subList(0, limit) : found;
        PrintWriter out = spec.commandLine().getOut();
        for (Known each : shown) {
            out.println(json ? Json.MAPPER.writeValueAsString(each.entry()) : line(each));
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "%,d of %,d entities%s%n",
                found.size(),
                known.all().size(),
                shown.size() < found.size() ? ", " + shown.size() + " shown; --limit 0 shows all" : "");
        err.flush();
        return 0;
    }

    private boolean isWanted(Known known) {
        CatalogueEntry entry = known.entry();
        String wanted = text.toLowerCase(Locale.ROOT);
        return (types.isEmpty() || types.contains(entry.entity().type()))
                && (!changed || known.origin() != Origin.SHIPPED)
                && texts(entry).anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Stream<String> texts(CatalogueEntry entry) {
        return Stream.of(
                        Stream.of(entry.entity().entityId(), entry.entity().name()),
                        entry.aliases().stream(),
                        entry.weakAliases().stream(),
                        entry.tickers().stream())
                .flatMap(each -> each);
    }

    private static String line(Known known) {
        String mark =
                switch (known.origin()) {
                    case SHIPPED -> " ";
                    case ADDED -> "+";
                    case CHANGED -> "~";
                    case REMOVED -> "-";
                };
        return mark + " " + CatalogueText.of(known.entry());
    }
}
