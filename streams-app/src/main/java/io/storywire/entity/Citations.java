package io.storywire.entity;

import io.storywire.entity.match.Tokens;
import io.storywire.entity.source.SourceReader;
import io.storywire.entity.source.SourceReader.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which of the news organisations that a text names are its sources. What holds for one of several that are listed
 * together holds for all: {@code Reuters and AP reported}, {@code according to Haaretz and the Jerusalem Post}.
 */
final class Citations {

    private static final int WIDEST_LINK = 3;
    private static final Set<Long> LINKS =
            Surroundings.hashes("and or und oder et ou sowie the both der die das le la l as well");

    private final SourceReader sources;
    private final Tokens tokens;

    /** A name and what was found out. */
    record Judged(Named name, Verdict verdict) {}

    Citations(SourceReader sources, Tokens tokens) {
        this.sources = sources;
        this.tokens = tokens;
    }

    /** @param names of news organisations, in order of the text */
    List<Judged> judge(List<Named> names) {
        Verdict[] verdicts = new Verdict[names.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] =
                    sources.judge(tokens, names.get(i).first(), names.get(i).last());
            if (i > 0 && verdicts[i] == Verdict.OPEN && isListed(names.get(i - 1), names.get(i))) {
                verdicts[i] = verdicts[i - 1];
            }
        }
        for (int i = verdicts.length - 2; i >= 0; i--) {
            if (verdicts[i] == Verdict.OPEN && isListed(names.get(i), names.get(i + 1))) {
                verdicts[i] = verdicts[i + 1];
            }
        }
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < verdicts.length; i++) {
            judged.add(new Judged(names.get(i), verdicts[i]));
        }
        return judged;
    }

    private boolean isListed(Named one, Named other) {
        int from = one.last() + 1;
        if (other.first() - from > WIDEST_LINK || tokens.sentence(one.last()) != tokens.sentence(other.first())) {
            return false;
        }
        for (int i = from; i < other.first(); i++) {
            if (!LINKS.contains(tokens.hash(i))) {
                return false;
            }
        }
        return from < other.first() || tokens.gap(from) == Tokens.Gap.COMMA;
    }
}
