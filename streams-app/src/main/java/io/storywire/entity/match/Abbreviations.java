package io.storywire.entity.match;

/** Words whose full stop does not end a sentence. */
final class Abbreviations {

    private static final LongSet HASHES = LongSet.ofWords(
            "st mt dr mr mrs ms messrs gen sen rep gov sgt lt col capt cmdr adm prof rev hon supt det insp "
                    + "jr sr inc corp co ltd bros no vs jan feb mar apr jun jul aug sep sept oct nov dec "
                    + "ft ave blvd hr frau bzw ca nr dipl ing mag mme mlle pres dept univ");

    private Abbreviations() {}

    static boolean contains(long hash) {
        return HASHES.contains(hash);
    }
}
