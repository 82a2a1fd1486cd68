package io.storywire.enrich.clean;

/** Lines of a menu: "Home | News | Sport", "World • Business • Markets". */
final class Menus {

    private static final String SEPARATORS = "|•·»›>/▸";
    private static final int LONGEST_ITEM = 32;

    private Menus() {}

    /** Whether the line is three or more short items with a separator between blanks. */
    static boolean is(Line line) {
        String text = line.text();
        if (text.length() > 600 || line.endsAsSentence()) {
            return false;
        }
        int separators = 0;
        int itemStart = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            boolean separator = SEPARATORS.indexOf(text.charAt(i)) >= 0
                    && ((text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ') || text.charAt(i) == '|');
            if (separator) {
                if (i - itemStart > LONGEST_ITEM) {
                    return false;
                }
                separators++;
                itemStart = i + 1;
            }
        }
        return separators >= 2 && text.length() - itemStart <= LONGEST_ITEM + 8;
    }
}
