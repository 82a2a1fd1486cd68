/** Puts the parts together and runs them: settings, topologies, Kafka Streams, health. No logic. */
@NullMarked
package io.storywire.app;

import org.jspecify.annotations.NullMarked;
