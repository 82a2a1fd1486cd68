/** Models and figures of enrichment: language, cleaning, speed. */
@NullMarked
package io.storywire.bench.enrich;

import org.jspecify.annotations.NullMarked;
