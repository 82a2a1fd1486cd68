/** How good and how fast the story engine is, and how its model is made. */
@NullMarked
package io.storywire.bench.story;

import org.jspecify.annotations.NullMarked;
