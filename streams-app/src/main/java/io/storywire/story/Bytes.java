package io.storywire.story;

/**
 * A part of an array: what a thing was read from, to be written again as it is.
 *
 * @param from its first place
 * @param to   the place behind its last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bytes(byte[] all, int from, int to) {

    int first() {
        return all[from] & 0xFF;
    }

    /** Reads from the first place on. */
    ByteSource source() {
        return new ByteSource(all, from);
    }

    Bytes rest() {
        return new Bytes(all, from + 1, to);
    }
}
