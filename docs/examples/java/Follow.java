import io.storywire.events.Article;
import io.storywire.events.EntityEvent;
import io.storywire.events.EventHeaders;
import io.storywire.events.Json;
import io.storywire.events.JsonSerde;
import io.storywire.events.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows a topic of Storywire: each event as it comes, and with --exit what is known of its stories when all that is there
 * has been read. Needs the events library, kafka-clients and Jackson.
 *
 * <pre>java -cp 'lib/*' Follow.java TOPIC [--bootstrap-servers HOST:PORT] [--group NAME] [--exit]</pre>
 */
public final class Follow {

    private static final JsonSerde<EntityEvent> ENTITY_EVENTS = new JsonSerde<>(EntityEvent.class);
    private static final JsonSerde<Story> STORIES = new JsonSerde<>(Story.class);

    /** What is known of a story. */
    record Known(String headline, Set<String> articles) {}

    private final Map<String, Known> stories = new TreeMap<>();
    private final Map<String, String> merged = new TreeMap<>();
    private final Set<String> retracted = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();
    private int duplicates;

    private Follow() {}

    public static void main(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean exit = words.remove("--exit");
        String servers = option(words, "--bootstrap-servers", "127.0.0.1:9092");
        String group = option(words, "--group", "follow-" + UUID.randomUUID());
        if (words.size() != 1) {
            System.err.println("usage: Follow TOPIC [--bootstrap-servers HOST:PORT] [--group NAME] [--exit]");
            System.exit(2);
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers,
                "group.id", group, // goes on where this group stopped,
                "auto.offset.reset", "earliest", // a new group at the beginning
                "isolation.level", "read_committed",
                "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(words);
            new Follow().follow(consumer, exit);
        }
    }

    private static String option(List<String> words, String name, String fallback) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 == words.size()) {
            return fallback;
        }
        words.remove(at);
        return words.remove(at);
    }

    private void follow(KafkaConsumer<String, byte[]> consumer, boolean exit) throws Exception {
        while (!exit || !atEnd(consumer)) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                take(record.headers(), record.value());
                if (!exit) {
                    System.out.println(text(record));
                }
            }
            consumer.commitSync(); // after the work: what was not finished comes again, and ce_id tells
        }
        System.out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(summary()));
    }

    private static boolean atEnd(KafkaConsumer<String, byte[]> consumer) {
        var partitions = consumer.assignment();
        return !partitions.isEmpty()
                && consumer.endOffsets(partitions).entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        String what = EventHeaders.get(record.headers(), "relation")
                .or(() -> EventHeaders.get(record.headers(), "state"))
                .orElse("");
        return what + "\t" + record.key() + "\t" + new String(record.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Takes in one record; a tombstone has no value. */
    private void take(Headers headers, byte[] value) {
        String id = EventHeaders.get(headers, "id").orElse("");
        if (value == null) {
            return;
        }
        if (!seen.add(id)) {
            duplicates++; // the same event, written or delivered once more: whatever it says was done
            return;
        }
        switch (EventHeaders.get(headers, "type").orElse("")) {
            case "io.storywire.entityevent" -> take(ENTITY_EVENTS.deserialize("", value));
            case "io.storywire.story" -> take(STORIES.deserialize("", value));
            default -> {
                // other types may come one day: pass over them
            }
        }
    }

    private void take(EntityEvent event) {
        switch (event.relation()) {
            case NEW, DEVELOPMENT ->
                tell(event.storyId(), event.headline(), List.of(event.article().articleId()));
            case CORRECTED -> correct(event);
            case MERGED -> merge(event.storyId(), event.mergedInto(), event.headline());
            case RETRACTED -> retract(event.storyId());
        }
    }

    private void take(Story story) {
        switch (story.state()) {
            case OPEN, CLOSED -> { // all of it, as it stands now
                stories.remove(story.storyId());
                tell(
                        story.storyId(),
                        story.headline(),
                        story.members().stream().map(Story.Member::articleId).toList());
            }
            case MERGED -> merge(story.storyId(), story.mergedInto(), story.headline());
            case RETRACTED -> retract(story.storyId());
        }
    }

    private void tell(String storyId, String headline, List<String> articleIds) {
        Known known = stories.get(storyId);
        Set<String> articles = new TreeSet<>(articleIds);
        articles.addAll(known == null ? Set.of() : known.articles());
        stories.put(storyId, new Known(headline, articles));
        retracted.remove(storyId);
    }

    /**
     * What was withdrawn, or tells nothing of the entity in this story any more, is quoted in no sentence. Without a withdrawn
     * article the story stands; when the last one tells nothing of the entity, the story does not concern it.
     */
    private void correct(EntityEvent event) {
        tell(event.storyId(), event.headline(), List.of(event.article().articleId()));
        if (event.sentences().isEmpty()) {
            Set<String> articles = stories.get(event.storyId()).articles();
            articles.remove(event.article().articleId());
            if (articles.isEmpty() && event.article().status() != Article.Status.RETRACTED) {
                stories.remove(event.storyId());
            }
        }
    }

    /** The story goes on under another id, which may not have been told of yet. */
    private void merge(String storyId, String into, String headline) {
        Known gone = stories.remove(storyId);
        Known whole = stories.get(into);
        Set<String> articles = new TreeSet<>(whole == null ? Set.of() : whole.articles());
        articles.addAll(gone == null ? Set.of() : gone.articles());
        stories.put(into, new Known(whole == null ? headline : whole.headline(), articles));
        merged.put(storyId, into);
    }

    private void retract(String storyId) {
        stories.remove(storyId);
        retracted.add(storyId);
    }

    /** The id under which a story goes on: links that were saved under an old id lead there. */
    private String current(String storyId) {
        String id = storyId;
        while (merged.containsKey(id)) {
            id = merged.get(id);
        }
        return id;
    }

    private Map<String, Object> summary() {
        Map<String, String> redirects = new TreeMap<>();
        merged.keySet().forEach(storyId -> redirects.put(storyId, current(storyId)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("stories", stories);
        all.put("merged", redirects);
        all.put("retracted", retracted);
        all.put("duplicates", duplicates);
        return all;
    }
}
