/**
 * The contract: what travels on Storywire's topics, and the names and serdes of these topics. Other services may use
 * this package as their client library; it needs nothing but Jackson and the Kafka clients.
 */
@NullMarked
package io.storywire.events;

import org.jspecify.annotations.NullMarked;
