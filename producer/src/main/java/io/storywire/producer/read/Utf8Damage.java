package io.storywire.producer.read;

/** Tells damaged UTF-8 from text that never was UTF-8. */
final class Utf8Damage {

    private Utf8Damage() {}

    /** Whether more sequences beyond ASCII are well-formed than bytes are not part of any. */
    static boolean isRepairable(byte[] bytes) {
        long good = 0;
        long bad = 0;
        for (int at = 0; at < bytes.length; ) {
            int length = length(bytes, at);
            if (length > 1) {
                good++;
            } else if (length == 0) {
                bad++;
            }
            at += Math.max(1, length);
        }
        return good > bad;
    }

    /** Bytes of the well-formed sequence that starts here, 0 if none does. Overlong forms do not matter here. */
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 4;
        if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.length) {
            return 0;
        }
        for (int next = at + 1; next < at + length; next++) {
            if ((bytes[next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
