/** Trains and measures the model that finds names. */
@NullMarked
package io.storywire.bench.tagger;

import org.jspecify.annotations.NullMarked;
