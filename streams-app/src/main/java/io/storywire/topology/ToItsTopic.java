package io.storywire.topology;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** Sends an addressed event to its topic. A record, so that the topology describes it by name. */
record ToItsTopic() implements TopicNameExtractor<String, Addressed> {

    @Override
    public String extract(String storyId, Addressed addressed, RecordContext context) {
        return addressed.topic();
    }
}
