/** Measures the running application: how long articles take, and what load does to that. */
@NullMarked
package io.storywire.bench.load;

import org.jspecify.annotations.NullMarked;
