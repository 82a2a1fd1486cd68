/** A real Apache Kafka server in this process, for the demo and for integration tests without containers. */
@NullMarked
package io.storywire.broker;

import org.jspecify.annotations.NullMarked;
