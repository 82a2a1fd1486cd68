/**
 * What is in an article file: encoding, format, fields, identity. Pure: bytes and text in, values out; no Kafka, no
 * files, no clock.
 */
@NullMarked
package io.storywire.producer.read;

import org.jspecify.annotations.NullMarked;
