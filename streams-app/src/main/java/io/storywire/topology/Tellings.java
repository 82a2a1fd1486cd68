package io.storywire.topology;

import io.storywire.events.EntityEvent;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.report.Telling;
import java.util.List;
import org.apache.kafka.streams.KeyValue;

/** Takes a telling apart into the records of its topics. */
final class Tellings {

    private Tellings() {}

    static List<KeyValue<String, Report>> reports(String shard, Telling telling) {
        return telling.reports().stream()
                .map(report -> KeyValue.pair(report.articleId(), report))
                .toList();
    }

    static List<KeyValue<String, Story>> stories(String shard, Telling telling) {
        return telling.stories().stream()
                .map(story -> KeyValue.pair(story.storyId(), story))
                .toList();
    }

    static List<KeyValue<String, EntityEvent>> events(String shard, Telling telling) {
        return telling.events().stream()
                .map(event -> KeyValue.pair(event.entity().entityId(), event))
                .toList();
    }
}
