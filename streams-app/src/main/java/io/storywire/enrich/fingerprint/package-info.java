/** Turns an enriched article into what the story engine sees of it. Pure: no Kafka, no clock. */
@NullMarked
package io.storywire.enrich.fingerprint;

import org.jspecify.annotations.NullMarked;
