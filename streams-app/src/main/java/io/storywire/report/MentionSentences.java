package io.storywire.report;

import io.storywire.enrich.segment.Sentences;
import io.storywire.enrich.segment.Span;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.EntityEvent.Sentence;
import io.storywire.events.Mention;
import java.util.ArrayList;
import java.util.List;

/** Finds the sentences around mentions. The body is split once, however many entities ask. */
final class MentionSentences {

    private static final int MOST = 3;
    private static final int LONGEST = 400;

    private final String title;
    private final String body;
    private final List<Span> spans;

    MentionSentences(EnrichedArticle article) {
        this.title = article.title();
        this.body = article.body();
        this.spans = Sentences.of(body, article.language());
    }

    /** The first sentences with one of these mentions, each once, in order of the mentions. */
    List<Sentence> around(List<Mention> mentions) {
        List<Sentence> found = new ArrayList<>(MOST);
        for (Mention mention : mentions) {
            if (found.size() == MOST) {
                break;
            }
            Sentence sentence = around(mention);
            if (!found.contains(sentence)) {
                found.add(sentence);
            }
        }
        return found;
    }

    private Sentence around(Mention mention) {
        if (mention.field() == Mention.Field.TITLE) {
            return new Sentence(Mention.Field.TITLE, 0, cut(title, 0, title.length()));
        }
        Span span = spanAt(mention.start());
        return new Sentence(Mention.Field.BODY, span.start(), cut(body, span.start(), span.end()));
    }

    private Span spanAt(int position) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return spans.isEmpty() ? new Span(0, body.length()) : spans.get(low);
    }

    /** Cuts at a length, but never through a surrogate pair. */
    private static String cut(String text, int start, int end) {
        if (end - start <= LONGEST) {
            return text.substring(start, end);
        }
        int at = start + LONGEST;
        return text.substring(start, Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at) + "…";
    }
}
