package io.storywire.entity;

import io.storywire.events.EntityRef;

/**
 * A name in a text and whom it names.
 *
 * @param ref   the entity
 * @param known its index in the catalogue, or -1
 * @param first first token
 * @param last  last token
 */
record Named(EntityRef ref, int known, int first, int last) {

    static final int UNKNOWN = -1;
}
