/** Settings and what an operator sees. */
@NullMarked
package io.storywire.ops;

import org.jspecify.annotations.NullMarked;
