package io.storywire.cli;

import io.storywire.events.CatalogueEntry;
import io.storywire.events.EntityRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A catalogue entry as a person reads it. */
final class CatalogueText {

    private CatalogueText() {}

    /** One line: id, type, name, other names, tickers. */
    static String of(CatalogueEntry entry) {
        EntityRef entity = entry.entity();
        boolean weakName = entry.weakAliases().contains(entity.name());
        List<String> others = new ArrayList<>(entry.aliases());
        entry.weakAliases().stream()
                .filter(alias -> !alias.equals(entity.name()))
                .forEach(alias -> others.add(alias + "?"));
        return String.format(
                Locale.ROOT,
                "%-24s %-12s %s%s%s%s",
                entity.entityId(),
                entity.type(),
                entity.name(),
                weakName ? "?" : "",
                others.isEmpty() ? "" : " | " + String.join(" | ", others),
                entry.tickers().isEmpty() ? "" : "  [" + String.join(", ", entry.tickers()) + "]");
    }
}
