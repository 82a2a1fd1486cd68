package io.storywire.bench.tagger;

import io.storywire.entity.Recogniser.Span;
import java.util.List;

/**
 * A text and the names in it.
 *
 * @param text the text
 * @param names the names, in text order, not overlapping
 */
record Sample(String text, List<Span> names) {
    Sample {
        names = List.copyOf(names);
    }

    /** Without names of other kinds that have no capital letter: terms, by most people's idea of a name. */
    Sample withoutTerms() {
        return new Sample(
                text,
                names.stream()
                        .filter(n -> switch (n.type()) {
                            case PERSON, ORGANISATION, PLACE -> true;
                            case PRODUCT, OTHER -> hasCapital(n);
                        })
                        .toList());
    }

    /** Without names whose first or last word does not begin with a capital. */
    Sample capitalisedOnly() {
        return new Sample(
                text,
                names.stream()
                        .filter(n -> Character.isUpperCase(text.charAt(n.start())))
                        .filter(n -> Character.isUpperCase(
                                text.charAt(Math.max(n.start(), text.lastIndexOf(' ', n.end() - 1) + 1))))
                        .toList());
    }

    private boolean hasCapital(Span name) {
        return text.substring(name.start(), name.end()).chars().anyMatch(Character::isUpperCase);
    }
}
