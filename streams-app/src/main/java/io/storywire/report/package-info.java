/** From a decision to what consumers read: report, story and entity events. Pure: no Kafka, no clock. */
@NullMarked
package io.storywire.report;

import org.jspecify.annotations.NullMarked;
