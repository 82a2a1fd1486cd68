package io.storywire.bench.entity;

import io.storywire.entity.catalogue.Alias;
import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.events.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides which names of listed entities are weak, or not worth having, by how their words are used in news. */
final class AliasPolicy {

    /** What many countries have under one name. */
    private static final Pattern GENERIC = Pattern.compile(
            "(Department|Ministry|Office|Board|Council|City|Bureau|Directorate|Agency|National|Central|State|Federal) .*");

    private static final int SHORTEST = 4;
    private static final int SHORTEST_UNSPACED = 2;
    private static final int SHORTEST_DISTINCT = 6;
    private static final double WORD = 0.05;
    private static final double COMMON = 0.5;
    private static final double PART_OF_NAMES = 0.5;
    private static final int SEEN = 3;
    private static final int TOWN = 60;
    private static final int LARGE = 75;

    private final WordCounts counts;
    private final Set<String> nameParts = new HashSet<>();

    AliasPolicy(WordCounts counts) {
        this.counts = counts;
    }

    /** Remembers the first and last names of a person, which are weak as names of anything else. */
    void addPerson(String name) {
        String[] parts = name.split(" ");
        if (parts.length > 1) {
            nameParts.add(parts[0]);
            nameParts.add(parts[parts.length - 1]);
        }
    }

    /** The aliases that a listed entity gets for these names. */
    List<Alias> aliases(Iterable<String> names, EntityType type, int prominence) {
        var aliases = new ArrayList<Alias>();
        for (String name : names) {
            if (isWorthHaving(name)) {
                aliases.add(new Alias(name, isWeak(name, type, prominence)));
            }
        }
        return aliases;
    }

    private static boolean isWorthHaving(String name) {
        if (name.isBlank() || name.indexOf('?') >= 0 || name.indexOf('|') >= 0 || name.indexOf('\t') >= 0) {
            return false;
        }
        boolean unspaced = name.codePoints().anyMatch(c -> Character.isIdeographic(c) || c >= 0xAC00 && c < 0xD7A4);
        return name.length() >= (unspaced ? SHORTEST_UNSPACED : SHORTEST);
    }

    private boolean isWeak(String name, EntityType type, int prominence) {
        Tokens tokens = Tokeniser.tokenise("", name);
        if (tokens.count() == 0 || tokens.is(0, Tokens.CASELESS)) {
            return false;
        }
        if (tokens.count() > 1) {
            return type == EntityType.ORGANISATION
                    && (allCommon(tokens) || GENERIC.matcher(name).matches());
        }
        if (counts.smallShare(name) > WORD) {
            return true;
        }
        boolean often = counts.capital(name) >= SEEN && counts.besideShare(name) > PART_OF_NAMES;
        boolean place = type == EntityType.PLACE;
        if (place) {
            return prominence < TOWN || (often || nameParts.contains(name)) && prominence < LARGE;
        }
        boolean known = counts.capital(name) > 0 || nameParts.contains(name);
        return known || name.length() < SHORTEST_DISTINCT;
    }

    private boolean allCommon(Tokens tokens) {
        for (int i = 0; i < tokens.count(); i++) {
            if (counts.smallShare(tokens.text(i, i)) < COMMON) {
                return false;
            }
        }
        return true;
    }
}
