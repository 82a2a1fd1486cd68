/** What an article says: clean text, language, sources, numbers, keywords, fingerprint. Pure: no Kafka, no clock. */
@NullMarked
package io.storywire.enrich;

import org.jspecify.annotations.NullMarked;
