/** Whom a text takes its news from. */
@NullMarked
package io.storywire.entity.source;

import org.jspecify.annotations.NullMarked;
