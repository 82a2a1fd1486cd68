package io.storywire.producer.read;

/**
 * An article as its text tells it, before it has an id and a time of collection.
 *
 * @param about what the text says about itself
 * @param body  paragraphs separated by an empty line, headings starting with {@code "## "}; may be empty
 */
public record Draft(Metadata about, String body) implements Reading {

    /** Cleans the body, see {@link CleanText#paragraphs}. */
    public Draft {
        body = CleanText.paragraphs(body);
    }

    /** The draft itself, or what is wrong with it: an article has a title or a body. */
    Reading unlessEmpty() {
        return about.title().isEmpty() && body.isEmpty() ? new Broken(1, "neither a title nor a body") : this;
    }
}
