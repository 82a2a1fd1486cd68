/** Articles in, events out: readers of article files, and the publisher. */
@NullMarked
package io.storywire.producer;

import org.jspecify.annotations.NullMarked;
