/** Measures how well near-identical texts are told from others: edited texts, an exact computation, planted copies. */
@NullMarked
package io.storywire.bench.story.copies;

import org.jspecify.annotations.NullMarked;
