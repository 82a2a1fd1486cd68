/** Which reports tell one story, and what a report adds. Pure: no Kafka, no clock. */
@NullMarked
package io.storywire.story;

import org.jspecify.annotations.NullMarked;
