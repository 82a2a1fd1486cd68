/** The Kafka Streams topology: the only package that knows Kafka Streams. */
@NullMarked
package io.storywire.topology;

import org.jspecify.annotations.NullMarked;
