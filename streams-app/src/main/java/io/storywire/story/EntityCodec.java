package io.storywire.story;

import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Entities of a story as bytes. Most ids say nothing that name and type do not say: they are the name in small letters with hyphens, and
 * the type behind it, or a letter and a number. Those are not written out; every other id is.
 */
final class EntityCodec {

    private static final String OWN = "sw-";
    private static final EntityType[] TYPES = EntityType.values();
    private static final String[] ENDINGS = Arrays.stream(TYPES)
            .map(type -> "-" + type.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private static final char[] LETTERS = letters();

    private static final int WRITTEN = 0;
    private static final int LISTED = 1;
    private static final int UNLISTED = 2;
    private static final int WIKIDATA = 3;
    private static final int FORMS = 4;

    /** Longer numbers are written out. */
    private static final int MOST_DIGITS = 18;

    private EntityCodec() {}

    static void write(StoryDraft.Entity told, ByteSink out) {
        boolean once = told.articles() == 1;
        if (told.written().isPresent()) {
            Bytes written = told.written().get();
            out.u8(written.first() / 2 * 2 + (once ? 0 : 1));
            out.raw(written.rest());
        } else {
            write(told.ref(), once, out);
        }
        if (!once) {
            out.varint(told.articles());
        }
        out.varint(told.salience());
    }

    private static void write(EntityRef entity, boolean once, ByteSink out) {
        int form = form(entity);
        out.u8((entity.type().ordinal() * FORMS + form) * 2 + (once ? 0 : 1));
        PackedText.write(entity.name(), out);
        if (form == WRITTEN) {
            PackedText.write(entity.entityId(), out);
        } else if (form == WIKIDATA) {
            out.varint(Long.parseLong(entity.entityId(), 1, entity.entityId().length(), 10));
        }
    }

    private static int form(EntityRef entity) {
        String id = entity.entityId();
        if (!id.startsWith(OWN)) {
            return isWikidata(id) ? WIKIDATA : WRITTEN;
        }
        int end = endOfName(id, entity.name());
        if (end < 0) {
            return WRITTEN;
        }
        String ending = ENDINGS[entity.type().ordinal()];
        boolean typed = id.length() == end + ending.length() && id.endsWith(ending);
        return id.length() == end ? LISTED : typed ? UNLISTED : WRITTEN;
    }

    /** Where the hyphenated name ends in an id that begins with it, or -1. */
    private static int endOfName(String id, String name) {
        int at = OWN.length();
        boolean apart = false;
        for (int i = 0; i < name.length(); i++) {
            char c = letter(name.charAt(i));
            if (c == 0) {
                apart |= name.charAt(i) != '\'' && at > OWN.length();
            } else {
                if (apart && !isAt(id, at++, '-') || !isAt(id, at++, c)) {
                    return -1;
                }
                apart = false;
            }
        }
        return at;
    }

    private static boolean isAt(String text, int place, char c) {
        return place < text.length() && text.charAt(place) == c;
    }

    static StoryDraft.Entity read(ByteSource in) {
        int from = in.at();
        int first = in.u8();
        EntityType type = TYPES[first / 2 / FORMS];
        String name = PackedText.read(in);
        String id =
                switch (first / 2 % FORMS) {
                    case LISTED -> id(name, "");
                    case UNLISTED -> id(name, ENDINGS[type.ordinal()]);
                    case WIKIDATA -> "Q" + in.varint();
                    default -> PackedText.read(in);
                };
        Bytes written = in.since(from);
        int articles = first % 2 == 0 ? 1 : in.size();
        return new StoryDraft.Entity(new EntityRef(id, name, type), articles, in.size(), Optional.of(written));
    }

    private static boolean isWikidata(String id) {
        if (id.length() < 2 || id.length() > MOST_DIGITS || id.charAt(0) != 'Q' || id.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The id of an entity: small letters and digits of ASCII; whatever stands between them is one hyphen, apostrophes nothing. */
    private static String id(String name, String ending) {
        byte[] id = new byte[OWN.length() + name.length() + ending.length()];
        int size = append(OWN, id, 0);
        boolean apart = false;
        for (int i = 0; i < name.length(); i++) {
            char c = letter(name.charAt(i));
            if (c == 0) {
                apart |= name.charAt(i) != '\'' && size > OWN.length();
            } else {
                if (apart) {
                    id[size++] = '-';
                }
                id[size++] = (byte) c;
                apart = false;
            }
        }
        size = append(ending, id, size);
        return new String(id, 0, size, StandardCharsets.ISO_8859_1);
    }

    private static int append(String text, byte[] to, int at) {
        for (int i = 0; i < text.length(); i++) {
            to[at + i] = (byte) text.charAt(i);
        }
        return at + text.length();
    }

    /** A letter or digit of ASCII as a small one, 0 for all else. */
    private static char letter(char c) {
        return c < LETTERS.length ? LETTERS[c] : 0;
    }

    private static char[] letters() {
        char[] letters = new char[1 << Byte.SIZE - 1];
        for (char c = 0; c < letters.length; c++) {
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
            letters[c] = lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9' ? lower : 0;
        }
        return letters;
    }
}
