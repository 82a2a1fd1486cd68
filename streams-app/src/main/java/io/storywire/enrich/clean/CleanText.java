package io.storywire.enrich.clean;

import io.storywire.events.Removal;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a published text.
 *
 * @param title      headline without markup and publisher suffix, {@code ""} when none was given
 * @param paragraphs paragraphs and headings in order; joined by an empty line they are {@link #body}
 * @param body       clean text
 * @param removed    what was taken out of the published body, in order, not overlapping
 */
public record CleanText(String title, List<Paragraph> paragraphs, String body, List<Removal> removed) {

    /**
     * A paragraph of the body.
     *
     * @param start   first UTF-16 code unit in the body
     * @param end     one past the last
     * @param heading whether it is the heading of a section
     * @param bullet  whether it was an item of a list
     */
    public record Paragraph(int start, int end, boolean heading, boolean bullet) {}

    public CleanText {
        paragraphs = List.copyOf(paragraphs);
        removed = List.copyOf(removed);
    }

    /** With one more removal, behind all others. */
    CleanText withRemoval(Removal last) {
        List<Removal> all = new ArrayList<>(removed);
        all.add(last);
        return new CleanText(title, paragraphs, body, all);
    }

    CleanText withTitle(String other) {
        return new CleanText(other, paragraphs, body, removed);
    }
}
