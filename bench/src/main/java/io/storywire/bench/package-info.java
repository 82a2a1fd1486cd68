/** Quality evaluation, training and benchmarks. */
@NullMarked
package io.storywire.bench;

import org.jspecify.annotations.NullMarked;
