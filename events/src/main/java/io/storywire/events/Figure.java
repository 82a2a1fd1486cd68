package io.storywire.events;

/**
 * A number in an article.
 *
 * @param kind  what sort of number
 * @param value normalised value in plain decimal or ISO-8601 for dates, such as {@code 69000000000}, {@code 7.8},
 *              {@code 2023-10-13}
 * @param unit  ISO 4217 code of money, unit symbol, or the noun counted, such as {@code USD}, {@code km},
 *              {@code people}; {@code ""} when none
 * @param text  as written
 * @param start first UTF-16 code unit in the body
 */
public record Figure(Kind kind, String value, String unit, String text, int start) {

    /** What sort of number. */
    public enum Kind {
        COUNT,
        MONEY,
        PERCENT,
        AGE,
        ORDINAL,
        MEASURE,
        DATE
    }

    /** @throws IllegalArgumentException if the value is missing */
    public Figure {
        kind = kind == null ? Kind.COUNT : kind;
        value = Checks.required(value, "value");
        unit = Checks.text(unit);
        text = Checks.text(text);
    }
}
