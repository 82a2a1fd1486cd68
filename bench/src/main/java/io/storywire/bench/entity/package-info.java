/** Builds the catalogue and measures how well names are linked and sources found. */
@NullMarked
package io.storywire.bench.entity;

import org.jspecify.annotations.NullMarked;
