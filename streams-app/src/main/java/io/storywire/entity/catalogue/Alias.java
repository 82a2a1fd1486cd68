package io.storywire.entity.catalogue;

/**
 * A name of an entity.
 *
 * @param text as it is written; an acronym is one that has no small letter and at most six letters
 * @param weak whether it names the entity only where other things in the text say so, such as {@code Apple}
 */
public record Alias(String text, boolean weak) {

    private static final int LONGEST_ACRONYM = 6;

    /** @throws IllegalArgumentException if the text is blank */
    public Alias {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an alias must not be blank");
        }
    }

    /** Whether it is found only in capitals, because in small letters it may be a word: {@code WHO}, {@code US}. */
    public boolean acronym() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c) || Character.isWhitespace(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 0 && letters <= LONGEST_ACRONYM;
    }
}
