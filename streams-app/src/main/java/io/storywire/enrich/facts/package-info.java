/** Numbers, dates and quotations as an article states them. */
@NullMarked
package io.storywire.enrich.facts;

import org.jspecify.annotations.NullMarked;
