package io.storywire.topology;

import io.storywire.events.TopicSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates entity topics on the broker, many in one call, and remembers those that exist. A topic that may not be created
 * is reported once, and looked for again from time to time, for an operator may create it. Nothing here waits for the
 * broker. Thread-safe.
 */
public final class BrokerTopicGate implements TopicGate {

    /** How often topics that are missing are looked for. */
    public static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(BrokerTopicGate.class);

    /** How many topics are being created at a time: a broker that makes very many at once serves nobody meanwhile. */
    private static final int MOST_AT_A_TIME = 20;

    private final Admin admin;
    private final TopicSetup setup;
    private final String prefix;
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong looked = new AtomicLong(System.nanoTime());

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
        this.prefix = prefix;
        opened(admin.listTopics().names().get());
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
    public void createWanted() {
        List<NewTopic> topics = new ArrayList<>();
        var next = wanted.iterator(); // sees what others remove meanwhile, or not; both are right
        while (next.hasNext() && underWay.get() < MOST_AT_A_TIME) {
            String topic = next.next();
            if (wanted.remove(topic)) {
                underWay.incrementAndGet();
                topics.add(setup.describeEntityTopic(topic));
            }
        }
        if (!topics.isEmpty()) {
            create(topics);
        }
        lookForMissing();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what came of it is in the states
    private void create(List<NewTopic> topics) {
        admin.createTopics(topics)
                .values()
                .forEach((topic, done) -> done.whenComplete((nothing, failure) -> settle(topic, failure)));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failure is as good as finding nothing
    private void lookForMissing() {
        long before = looked.get();
        long now = System.nanoTime();
        boolean due = !missing.isEmpty() && now - before > LOOK_EVERY.toNanos();
        if (due && looked.compareAndSet(before, now)) {
            admin.listTopics().names().whenComplete((names, failure) -> {
                if (names != null) {
                    opened(names);
                }
            });
        }
    }

    private void opened(Set<String> names) {
        names.stream().filter(name -> name.startsWith(prefix)).forEach(name -> {
            states.put(name, State.OPEN);
            missing.remove(name);
        });
    }

    private void settle(String topic, @Nullable Throwable failure) {
        Throwable cause = failure != null && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RetriableException) {
            again(topic);
        } else {
            confirm(topic, cause == null || cause instanceof TopicExistsException ? null : cause);
        }
    }

    /**
     * Opens a topic when the brokers know it, so that the first record to it finds it at once. A refusal says nothing about
     * whether it exists, for permission is looked at first.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // what came of it is in the states
    private void confirm(String topic, @Nullable Throwable refusal) {
        admin.describeTopics(List.of(topic)).allTopicNames().whenComplete((found, failure) -> {
            if (failure == null) {
                states.put(topic, State.OPEN);
                underWay.decrementAndGet();
            } else if (refusal == null) {
                again(topic); // it is on its way; to create it again does nothing but ask again
            } else {
                refuse(topic, refusal);
                underWay.decrementAndGet();
            }
        });
    }

    private void again(String topic) {
        wanted.add(topic);
        underWay.decrementAndGet();
    }

    private void refuse(String topic, Throwable cause) {
        states.put(topic, State.REFUSED);
        missing.add(topic);
        log.atWarn()
                .addKeyValue("topic", topic)
                .addKeyValue("reason", cause.getMessage())
                .log("entity topic is missing and may not be created; its events wait, and are in the topic of all"
                        + " entities; ./storywire topics --print says how to create it");
    }
}
