/** The known entities: what is known of each, and the file they are shipped in. */
@NullMarked
package io.storywire.entity.catalogue;

import org.jspecify.annotations.NullMarked;
