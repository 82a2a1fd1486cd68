/** How fast the story engine is, how much memory it takes, and what others would reach on the same texts. */
@NullMarked
package io.storywire.bench.story.speed;

import org.jspecify.annotations.NullMarked;
