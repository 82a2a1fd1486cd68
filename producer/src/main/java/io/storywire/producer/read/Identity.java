package io.storywire.producer.read;

import io.storywire.events.Ids;
import java.text.Normalizer;

/**
 * The stable id of an article: the publisher's own; else made from the canonical URL, so that a revised text keeps its
 * id; else made from the content, so that the same text collected twice is the same article.
 */
public final class Identity {

    private static final int LONGEST_OWN_ID = 256;

    private Identity() {}

    /** The id. An own id of more than 256 characters is replaced by its hash. Linear in the text. */
    public static String of(Draft draft) {
        String own = draft.about().id();
        if (!own.isEmpty()) {
            return own.length() <= LONGEST_OWN_ID ? own : Ids.of("id", own);
        }
        return CanonicalUrl.of(draft.about().url())
                .map(url -> Ids.of("url", url))
                .orElseGet(() -> Ids.of("text", plain(draft.about().title()), plain(draft.body())));
    }

    /** The id that a person means by an id or by the URL of an article that has none of its own. */
    public static String of(String idOrUrl) {
        String given = idOrUrl.strip();
        return given.contains("://")
                ? CanonicalUrl.of(given).map(url -> Ids.of("url", url)).orElse(given)
                : given;
    }

    private static String plain(String text) {
        return CleanText.line(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
