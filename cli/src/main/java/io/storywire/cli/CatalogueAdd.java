package io.storywire.cli;

import io.storywire.cli.KnownEntities.Known;
import io.storywire.cli.KnownEntities.Origin;
import io.storywire.entity.Catalogue;
import io.storywire.entity.catalogue.OwnIds;
import io.storywire.events.CatalogueEntry;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import io.storywire.producer.BrokerOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code storywire catalogue add}: adds an entity, or names to one that is known. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Adds an entity, or adds names to one that is known by this name or id, and brings back a removed one.",
            "What it has already it keeps; see remove."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:added", "1:no broker, or the name is not enough to say which", "2:wrong options"})
final class CatalogueAdd implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOptions broker;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Display name; may be left out with --id of a known one.")
    private String name = "";

    @Option(
            names = "--id",
            description =
                    "A Wikidata id such as Q317521, or any other. Default: that of the entity with this name, else"
                            + " made from the name.")
    private String id = "";

    @Option(names = "--type", description = "${COMPLETION-CANDIDATES}; default OTHER.")
    private @Nullable EntityType type;

    @Option(names = "--alias", paramLabel = "NAME", description = "Another name, in any language. May be repeated.")
    private List<String> aliases = new ArrayList<>();

    @Option(
            names = "--weak-alias",
            paramLabel = "NAME",
            description = "A name (the display name, too) that counts only with evidence in the text. May be repeated.")
    private List<String> weakAliases = new ArrayList<>();

    @Option(names = "--ticker", description = "A security, such as MSFT. May be repeated.")
    private List<String> tickers = new ArrayList<>();

    @Option(names = "--context", paramLabel = "WORD", description = "A word that is evidence. May be repeated.")
    private List<String> context = new ArrayList<>();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        check();
        var topic = new CatalogueTopic(broker);
        var known = new KnownEntities(Catalogue.standard().entries(), topic.read());
        Optional<Known> base = base(known);
        CatalogueEntry entry = entry(base);
        topic.write(Map.of(entry.entity().entityId(), Optional.of(entry)));
        boolean isNew = base.isEmpty() || base.get().origin() == Origin.REMOVED;
        spec.commandLine().getOut().println((isNew ? "added   " : "changed ") + CatalogueText.of(entry));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void check() {
        try {
            List<String> names = new ArrayList<>(aliases);
            names.addAll(weakAliases);
            names.addAll(tickers);
            names.addAll(context);
            names.forEach(CatalogueChecks::name);
            if (!id.isEmpty()) {
                CatalogueChecks.id(id);
            }
            if (id.isEmpty() || !name.isEmpty()) {
                CatalogueChecks.name(name);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Optional<Known> base(KnownEntities known) {
        if (!id.isEmpty()) {
            Optional<Known> found = known.find(id);
            if (found.isEmpty() && name.isEmpty()) {
                throw new FailedException("the catalogue has no entity " + id + "; a new one needs a name");
            }
            return found;
        }
        List<Known> named = known.named(name);
        if (named.size() > 1) {
            throw new FailedException(named.size() + " entities are named " + name + ": " + KnownEntities.ids(named)
                    + "; say which with --id, or another id for a new one");
        }
        return named.isEmpty() ? known.find(OwnIds.listed(name)) : Optional.of(named.get(0));
    }

    private CatalogueEntry entry(Optional<Known> base) {
        CatalogueEntry old = base.map(Known::entry)
                .orElseGet(() -> new CatalogueEntry(
                        new EntityRef(id.isEmpty() ? OwnIds.listed(name) : id, name, type),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Instant.EPOCH));
        var entity = new EntityRef(
                old.entity().entityId(),
                name.isEmpty() ? old.entity().name() : name,
                type == null ? old.entity().type() : type);
        return new CatalogueEntry(
                entity,
                union(without(old.aliases(), weakAliases), aliases),
                union(without(old.weakAliases(), aliases), weakAliases),
                union(old.tickers(), tickers),
                union(old.context(), context),
                Instant.now());
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }

    private static List<String> union(List<String> all, List<String> more) {
        Set<String> union = new LinkedHashSet<>(all);
        union.addAll(more);
        return List.copyOf(union);
    }
}
