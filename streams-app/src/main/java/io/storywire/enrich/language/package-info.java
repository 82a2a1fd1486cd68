/** In which language a text is written. */
@NullMarked
package io.storywire.enrich.language;

import org.jspecify.annotations.NullMarked;
