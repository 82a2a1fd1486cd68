/** What of a published text is news: rules and tables that take dirt out and remember where it stood. */
@NullMarked
package io.storywire.enrich.clean;

import org.jspecify.annotations.NullMarked;
