package io.storywire.entity;

import io.storywire.entity.match.LongSet;
import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;
import io.storywire.events.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the short forms of names that a text also has in full: a person's last name, the first word of a company, the
 * acronym of an institution. A short form that two names of the text share stays undecided.
 */
final class ShortForms {

    private static final int SHORTEST = 3;
    private static final LongSet NOT_DISTINCTIVE = LongSet.ofWords(
            "the bank first national united american general new royal international world federal european global "
                    + "north south east west northern southern eastern western central great saint st air british "
                    + "german french chinese russian japanese indian canadian australian university college institute "
                    + "department ministry office house court supreme committee commission council association "
                    + "federation union party republic people peoples democratic social city state county jr sr ii "
                    + "iii iv inc corp co company ltd group holdings financial services capital credit trust media "
                    + "news daily times post journal public private home big old black white red blue green gold "
                    + "real open free light good best high low deep clear main central service systems solutions "
                    + "king queen prince princess pope saint sir lord lady senate congress parliament assembly cabinet "
                    + "government army navy police security defence defense interior justice health labor labour "
                    + "treasury agriculture commerce energy education transport foreign internal");

    private final Tokens tokens;
    private final Map<Long, Named> byWord = new HashMap<>();
    private final Map<Long, Named> byAcronym = new HashMap<>();
    private final Set<Long> shared = new HashSet<>();
    private final LongSet forms = new LongSet(16);
    /** The forms that the text has in small letters too; all are learnt before any is found. */
    private @Nullable LongSet smallWords;

    ShortForms(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Learns the short forms that a full name allows. */
    void learn(Named name) {
        learnBracketed(name);
        if (name.first() == name.last() || tokens.is(name.last(), Tokens.CASELESS)) {
            return;
        }
        if (name.ref().type() == EntityType.PERSON) {
            put(byWord, tokens.hash(surname(name)), tokens.length(surname(name)), name);
        } else if (name.ref().type() == EntityType.ORGANISATION) {
            int head = head(name);
            put(byWord, tokens.hash(head), tokens.length(head), name);
            learnInitials(name);
        }
    }

    /** The short forms among the tokens that are not taken yet, in order. */
    List<Named> find(boolean[] taken, Surroundings surroundings) {
        var found = new ArrayList<Named>();
        for (int i = 0; i < taken.length; i++) {
            Named full = taken[i] ? null : fullName(i);
            if (full != null && !surroundings.isInLongerName(i, i, full.ref().type())) {
                found.add(new Named(full.ref(), full.known(), i, i));
            }
        }
        return found;
    }

    private @Nullable Named fullName(int token) {
        if (!tokens.is(token, Tokens.CAPITAL)) {
            return null;
        }
        long hash = tokens.hash(token);
        if (!forms.contains(hash) || shared.contains(hash)) {
            return null;
        }
        if (tokens.is(token, Tokens.ALL_CAPITALS) && byAcronym.containsKey(hash)) {
            return byAcronym.get(hash);
        }
        Named full = byWord.get(hash);
        return full == null || isAlsoSmall(hash) ? null : full;
    }

    /** Whether the text has a form in small letters too, so that it need not be a name. */
    private boolean isAlsoSmall(long hash) {
        if (smallWords == null) {
            smallWords = new LongSet(0);
            for (int i = 0; i < tokens.count(); i++) {
                boolean small = !tokens.is(i, Tokens.CAPITAL) && !tokens.is(i, Tokens.CASELESS);
                if (small && forms.contains(tokens.hash(i))) {
                    smallWords.add(tokens.hash(i));
                }
            }
        }
        return smallWords.contains(hash);
    }

    private int surname(Named name) {
        int last = name.last();
        while (last > name.first() && NOT_DISTINCTIVE.contains(tokens.hash(last))) {
            last--;
        }
        return last;
    }

    /** The first word that is no initial: {@code Morgan} in {@code J.P. Morgan}. */
    private int head(Named name) {
        int first = name.first();
        while (first < name.last() && tokens.length(first) == 1) {
            first++;
        }
        return first;
    }

    /** An acronym in brackets right after the name: {@code Indian Space Research Organisation (ISRO)}. */
    private void learnBracketed(Named name) {
        int next = name.last() + 1;
        if (next >= tokens.count()
                || tokens.gap(next) != Gap.BREAK
                || !tokens.is(next, Tokens.ALL_CAPITALS)
                || tokens.charAt(next, tokens.start(next) - 1) != '('
                || tokens.charAt(next, tokens.end(next)) != ')') {
            return;
        }
        put(byAcronym, tokens.hash(next), SHORTEST, name);
    }

    private void learnInitials(Named name) {
        var capitals = new StringBuilder();
        for (int i = name.first(); i <= name.last(); i++) {
            if (tokens.is(i, Tokens.CAPITAL) && !Surroundings.isLegalForm(tokens.hash(i))) {
                capitals.append(tokens.charAt(i, tokens.start(i)));
            }
        }
        if (capitals.length() >= SHORTEST) {
            long hash = Tokeniser.hash(capitals.toString().toLowerCase(Locale.ROOT));
            put(byAcronym, hash, SHORTEST, name);
        }
    }

    private void put(Map<Long, Named> names, long hash, int length, Named name) {
        if (length < SHORTEST || NOT_DISTINCTIVE.contains(hash)) {
            return;
        }
        forms.add(hash);
        Named old = names.putIfAbsent(hash, name);
        if (old != null && !old.ref().entityId().equals(name.ref().entityId())) {
            shared.add(hash);
        }
    }
}
