/** Which entity has a topic of its own, and what it is called. Pure: no Kafka, no clock. */
@NullMarked
package io.storywire.entity.route;

import org.jspecify.annotations.NullMarked;
