/** The {@code storywire} command. */
@NullMarked
package io.storywire.cli;

import org.jspecify.annotations.NullMarked;
