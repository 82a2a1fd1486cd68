package io.storywire.story;

import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.util.Locale;

/**
 * Entities as bytes. Most ids say nothing that name and type do not say: they are the name in small letters with hyphens, and
 * the type behind it, or a letter and a number. Those are not written out; every other id is.
 */
final class EntityCodec {

    private static final String OWN = "sw-";
    private static final EntityType[] TYPES = EntityType.values();

    private static final int WRITTEN = 0;
    private static final int LISTED = 1;
    private static final int UNLISTED = 2;
    private static final int WIKIDATA = 3;
    private static final int FORMS = 4;

    /** Longer numbers are written out. */
    private static final int MOST_DIGITS = 18;

    private EntityCodec() {}

    static void write(EntityRef entity, ByteSink out) {
        String slug = entity.entityId().startsWith(OWN) ? OWN + hyphenated(entity.name()) : "";
        int form = form(entity, slug);
        out.u8(entity.type().ordinal() * FORMS + form);
        out.text(entity.name());
        if (form == WRITTEN) {
            out.text(entity.entityId());
        } else if (form == WIKIDATA) {
            out.varint(Long.parseLong(entity.entityId(), 1, entity.entityId().length(), 10));
        }
    }

    private static int form(EntityRef entity, String slug) {
        String id = entity.entityId();
        if (slug.isEmpty()) {
            return isWikidata(id) ? WIKIDATA : WRITTEN;
        }
        if (id.startsWith(slug)) {
            return id.length() == slug.length() ? LISTED : id.equals(slug + ending(entity.type())) ? UNLISTED : WRITTEN;
        }
        return WRITTEN;
    }

    static EntityRef read(ByteSource in) {
        int first = in.u8();
        EntityType type = TYPES[first / FORMS];
        String name = in.text();
        String id =
                switch (first % FORMS) {
                    case LISTED -> OWN + hyphenated(name);
                    case UNLISTED -> OWN + hyphenated(name) + ending(type);
                    case WIKIDATA -> "Q" + in.varint();
                    default -> in.text();
                };
        return new EntityRef(id, name, type);
    }

    private static String ending(EntityType type) {
        return "-" + type.name().toLowerCase(Locale.ROOT);
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

    /** Small letters and digits of ASCII; whatever stands between them is one hyphen, apostrophes nothing. */
    private static String hyphenated(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        boolean apart = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
            if (lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9') {
                slug.append(apart ? "-" : "").append(lower);
                apart = false;
            } else {
                apart |= c != '\'' && slug.length() > 0;
            }
        }
        return slug.toString();
    }
}
