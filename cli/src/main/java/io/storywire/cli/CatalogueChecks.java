package io.storywire.cli;

/** What ids and names of entities have to be, wherever a person gives them. */
final class CatalogueChecks {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ID = 120;

    private CatalogueChecks() {}

    /** @throws IllegalArgumentException if it is empty, too long, or has blanks or control characters */
    static String id(String id) {
        if (id.isEmpty()
                || id.length() > LONGEST_ID
                || id.chars().anyMatch(c -> c <= ' ' || Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    "an id has 1 to " + LONGEST_ID + " characters and no blanks, was \"" + id + "\"");
        }
        return id;
    }

    /** @throws IllegalArgumentException if it is blank, too long, has no letter or digit, or control characters */
    static String name(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a name is empty");
        }
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has more than " + LONGEST_NAME + " characters");
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has letters or digits, in one line, was \"" + name + "\"");
        }
        return name;
    }
}
