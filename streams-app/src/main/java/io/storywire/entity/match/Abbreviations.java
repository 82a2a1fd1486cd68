package io.storywire.entity.match;

import java.util.HashSet;
import java.util.Set;

/** Words whose full stop does not end a sentence. */
final class Abbreviations {

    private static final Set<Long> HASHES = new HashSet<>();

    static {
        String words = "st mt dr mr mrs ms messrs gen sen rep gov sgt lt col capt cmdr adm prof rev hon supt det insp "
                + "jr sr inc corp co ltd bros no vs jan feb mar apr jun jul aug sep sept oct nov dec "
                + "ft ave blvd hr frau bzw ca nr dipl ing mag mme mlle pres dept univ";
        for (String word : words.split(" ")) {
            HASHES.add(Tokeniser.hash(word));
        }
    }

    private Abbreviations() {}

    static boolean contains(long hash) {
        return HASHES.contains(hash);
    }
}
