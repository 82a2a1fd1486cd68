package io.storywire.events;

/**
 * Words given in quotation marks.
 *
 * @param text    the words, without the marks
 * @param speaker who said it as named in the text, {@code ""} when unknown
 * @param start   first UTF-16 code unit in the body
 */
public record Quote(String text, String speaker, int start) {

    /** @throws IllegalArgumentException if the text is missing */
    public Quote {
        text = Checks.required(text, "text");
        speaker = Checks.text(speaker);
    }
}
