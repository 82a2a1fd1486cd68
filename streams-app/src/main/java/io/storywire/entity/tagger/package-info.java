/** A statistical sequence model for names: tokens, features, weights, decoding. Pure: loads its own resource only. */
@NullMarked
package io.storywire.entity.tagger;

import org.jspecify.annotations.NullMarked;
