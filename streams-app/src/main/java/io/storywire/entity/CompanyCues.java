package io.storywire.entity;

import io.storywire.entity.match.LongSet;
import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;

/**
 * Whether words stand beside a name that stand beside companies and hardly beside anything else: {@code chief executive of},
 * {@code acquisition of} before it, {@code shareholders} or {@code 's shares} behind it. English.
 */
final class CompanyCues {

    /** What a company has, or what is done to one: the word before {@code of}. */
    private static final LongSet BEFORE_OF = LongSet.ofWords("ceo cfo executive shareholders stockholders shares stock "
            + "acquisition takeover purchase buyout subsidiary unit employees boss earnings revenue headquarters");
    /** Right before it. */
    private static final LongSet BEFORE =
            LongSet.ofWords("acquire acquired acquires acquiring rival startup start-up maker chipmaker company firm "
                    + "carmaker drugmaker retailer supplier manufacturer operator competitor subsidiary");
    /** Right behind it, also behind {@code 's}. */
    private static final LongSet BEHIND = LongSet.ofWords("shareholders stockholders shares stock ceo cfo employees "
            + "executives earnings revenue subsidiary customers headquarters spokesperson spokesman spokeswoman");

    private static final long OF = Tokeniser.hash("of");
    private static final long S = Tokeniser.hash("s");

    private final Tokens tokens;

    CompanyCues(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether such a word stands beside the name of these tokens. */
    boolean tell(int first, int last) {
        return isBefore(first) || isBehind(last + 1);
    }

    private boolean isBefore(int first) {
        if (first == 0 || tokens.gap(first) != Gap.SPACE) {
            return false;
        }
        long before = tokens.hash(first - 1);
        boolean of = before == OF && first > 1 && tokens.gap(first - 1) == Gap.SPACE;
        return of ? BEFORE_OF.contains(tokens.hash(first - 2)) : BEFORE.contains(before);
    }

    private boolean isBehind(int next) {
        boolean possessive = next < tokens.count() && tokens.gap(next) == Gap.TIGHT && tokens.hash(next) == S;
        int at = possessive ? next + 1 : next;
        return at < tokens.count()
                && tokens.gap(at) == Gap.SPACE
                && (BEHIND.contains(tokens.hash(at)) || isLegalForm(at));
    }

    /** With a capital: {@code limited} is also what somebody did. */
    private boolean isLegalForm(int token) {
        return tokens.is(token, Tokens.CAPITAL) && Surroundings.isLegalForm(tokens.hash(token));
    }
}
