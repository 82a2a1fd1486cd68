package io.storywire.enrich.language;

/**
 * A guess at a text's language.
 *
 * @param code       ISO 639-1, or {@code und} when unknown
 * @param confidence in [0, 1]; 0 when unknown
 */
public record Detected(String code, double confidence) {

    /** No guess. */
    public static final Detected UNKNOWN = new Detected("und", 0);
}
