/** Reads a text into words and finds the names of a large list in it, in one pass. */
@NullMarked
package io.storywire.entity.match;

import org.jspecify.annotations.NullMarked;
