/** Who and what is named: catalogue, matching, short forms, roles, topic names. Pure: no Kafka, no clock. */
@NullMarked
package io.storywire.entity;

import org.jspecify.annotations.NullMarked;
