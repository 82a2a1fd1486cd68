/** Sentences and words, in languages with and without spaces. */
@NullMarked
package io.storywire.enrich.segment;

import org.jspecify.annotations.NullMarked;
