package io.storywire.topology;

import io.storywire.events.TopicSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates entity topics on the broker, many in one call, and remembers those that exist. Nothing here waits for the
 * broker. Thread-safe.
 */
public final class BrokerTopicGate implements TopicGate {

    private static final Logger log = LoggerFactory.getLogger(BrokerTopicGate.class);

    private final Admin admin;
    private final TopicSetup setup;
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();

    /**
     * A gate that knows the topics which exist now.
     *
     * @param admin stays the caller's to close
     * @param prefix what the names of entity topics start with
     * @throws ExecutionException if the broker does not answer
     */
    public BrokerTopicGate(Admin admin, TopicSetup setup, String prefix)
            throws ExecutionException, InterruptedException {
        this.admin = admin;
        this.setup = setup;
        admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> states.put(name, State.OPEN));
    }

    @Override
    public State ask(String topic) {
        State state = states.putIfAbsent(topic, State.PENDING);
        if (state == null) {
            wanted.add(topic);
            return State.PENDING;
        }
        return state;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what came of it is in the states
    public void createWanted() {
        List<NewTopic> topics = new ArrayList<>();
        for (String topic : List.copyOf(wanted)) {
            if (wanted.remove(topic)) {
                topics.add(setup.describeEntityTopic(topic));
            }
        }
        if (!topics.isEmpty()) {
            admin.createTopics(topics)
                    .values()
                    .forEach((topic, done) -> done.whenComplete((nothing, failure) -> settle(topic, failure)));
        }
    }

    private void settle(String topic, @Nullable Throwable failure) {
        Throwable cause = failure != null && failure.getCause() != null ? failure.getCause() : failure;
        if (cause == null || cause instanceof TopicExistsException) {
            states.put(topic, State.OPEN);
        } else if (cause instanceof RetriableException) {
            wanted.add(topic);
        } else {
            states.put(topic, State.REFUSED);
            log.atWarn()
                    .addKeyValue("topic", topic)
                    .addKeyValue("reason", cause.getMessage())
                    .log("entity topic is missing and cannot be created; its events are in the topic of all entities");
        }
    }
}
