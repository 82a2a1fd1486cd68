package io.storywire.topology;

import io.storywire.entity.route.Admission;
import io.storywire.entity.route.Route;
import io.storywire.entity.route.Slugs;
import io.storywire.events.EntityEvent;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Sends each event to the topic of its entity, under the story id, if the entity has a topic. Events of a topic that is
 * being created wait in the store, so that no other entity waits for it. Each partition has an
 * equal part of the topic budget, so that partitions need not agree.
 *
 * @param admission  who gets a topic
 * @param slugs      what topics are called
 * @param gate       creates them
 * @param prefix     what their names start with
 * @param budget     most topics over all partitions
 * @param partitions of the topic of all entities
 */
record RouteEntities(Admission admission, Slugs slugs, TopicGate gate, String prefix, int budget, int partitions)
        implements ProcessorSupplier<String, EntityEvent, String, Addressed> {

    /** Routes by entity id. */
    static final String ROUTES = "entity-routes";

    private static final Duration CREATE_EVERY = Duration.ofMillis(50);

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ROUTES), Serdes.String(), new InternalSerde<>(Route.class)));
    }

    @Override
    public Processor<String, EntityEvent, String, Addressed> get() {
        return new Routing();
    }

    private int budgetOf(int partition) {
        return budget / partitions + (partition < budget % partitions ? 1 : 0);
    }

    private final class Routing implements Processor<String, EntityEvent, String, Addressed> {

        private ProcessorContext<String, Addressed> context;
        private KeyValueStore<String, Route> routes;
        private final Set<String> pending = new LinkedHashSet<>();
        private int budgetLeft;

        @Override
        public void init(ProcessorContext<String, Addressed> context) {
            this.context = context;
            this.routes = context.getStateStore(ROUTES);
            this.budgetLeft = budgetOf(context.taskId().partition());
            try (var all = routes.all()) {
                all.forEachRemaining(entry -> recall(entry.key, entry.value));
            }
            context.schedule(CREATE_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> sendPending());
        }

        private void recall(String entityId, Route route) {
            if (route.admitted()) {
                budgetLeft--;
                if (!route.waiting().isEmpty()) {
                    pending.add(entityId);
                }
            }
        }

        @Override
        public void process(Record<String, EntityEvent> record) {
            EntityEvent event = record.value();
            String entityId = event.entity().entityId();
            Route stored = routes.get(entityId);
            Route before = stored == null ? Route.first(slugs.of(event.entity())) : stored;
            Route after = admission.after(before, event, budgetLeft);
            if (after.admitted() && !before.admitted()) {
                budgetLeft--;
            }
            Route sent = after.admitted() ? send(entityId, after, record.timestamp()) : after;
            if (!sent.equals(stored)) {
                routes.put(entityId, sent);
            }
        }

        /** Sends what waits if the topic exists; the route afterwards. */
        private Route send(String entityId, Route route, long time) {
            String topic = prefix + route.slug();
            TopicGate.State state = gate.ask(topic);
            if (state == TopicGate.State.PENDING) {
                pending.add(entityId);
                return route;
            }
            pending.remove(entityId);
            if (state == TopicGate.State.OPEN) {
                route.waiting()
                        .forEach(event ->
                                context.forward(new Record<>(event.storyId(), new Addressed(topic, event), time)));
            }
            return route.sent();
        }

        private void sendPending() {
            gate.createWanted();
            for (String entityId : List.copyOf(pending)) {
                Route route = routes.get(entityId);
                Route sent = send(entityId, route, context.currentStreamTimeMs());
                if (!sent.equals(route)) {
                    routes.put(entityId, sent);
                }
            }
        }
    }
}
