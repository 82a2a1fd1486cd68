package io.storywire.topology;

import io.storywire.events.TopicSetup;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates entity topics on the broker before their first record. Remembers those that exist. Thread-safe. */
public final class BrokerTopicGate implements TopicGate {

    private static final Logger log = LoggerFactory.getLogger(BrokerTopicGate.class);

    private final Admin admin;
    private final TopicSetup setup;
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /**
     * A gate that knows the topics which exist now.
     *
     * @param admin stays the caller's to close
     * @throws ExecutionException if the broker does not answer
     */
    public BrokerTopicGate(Admin admin, TopicSetup setup, String prefix)
            throws ExecutionException, InterruptedException {
        this.admin = admin;
        this.setup = setup;
        admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(open::add);
    }

    @Override
    public boolean open(String topic) {
        return open.contains(topic) || create(topic);
    }

    private boolean create(String topic) {
        try {
            if (!TopicSetup.create(admin, List.of(setup.describeEntityTopic(topic)))
                    .isEmpty()) {
                log.atDebug().addKeyValue("topic", topic).log("entity topic created");
            }
            open.add(topic);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException retriable) {
                throw retriable; // the task starts again at this event
            }
            return report(topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a topic was created", e);
        }
    }

    private boolean report(String topic, Throwable cause) {
        if (reported.add(topic)) {
            log.atWarn()
                    .addKeyValue("topic", topic)
                    .addKeyValue("reason", cause.getMessage())
                    .log("entity topic is missing and cannot be created; its events are in the topic of all entities");
        }
        return false;
    }
}
