package io.storywire.enrich.fingerprint;

/** Takes off endings. Thread-safe. */
interface LightStemmer {

    /** The length of the stem of the first {@code length} code units, which may be changed. */
    int stem(char[] word, int length);
}
