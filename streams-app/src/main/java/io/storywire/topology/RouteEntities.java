package io.storywire.topology;

import static java.util.Objects.requireNonNull;

import io.storywire.entity.route.Admission;
import io.storywire.entity.route.Replay;
import io.storywire.entity.route.Route;
import io.storywire.entity.route.Slugs;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityTopic;
import io.storywire.topology.TopicGate.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * Sends each event to the topic of its entity, under the story id, if the entity has a topic, and says in the index which
 * entities have one. Events of an entity that is not admitted yet, or whose topic is being created or is missing, wait in
 * a store, so that no other entity waits; when the topic is there, it gets those of live stories, once. Each partition has
 * an equal part of the topic budget, so that partitions need not agree.
 *
 * @param admission  who gets a topic
 * @param slugs      what topics are called
 * @param gate       creates them
 * @param prefix     what their names start with
 * @param budget     most topics over all partitions
 * @param partitions of the topic of all entities
 * @param window     how long a story stays open, and so how long its events wait
 * @param pacing     of the opening of topics, for all partitions
 */
record RouteEntities(
        Admission admission,
        Slugs slugs,
        TopicGate gate,
        String prefix,
        int budget,
        int partitions,
        Duration window,
        Pacing pacing)
        implements ProcessorSupplier<String, EntityEvent, String, Routed> {

    /** Routes by entity id. */
    static final String ROUTES = "entity-routes";

    /** Events that wait for the topic of their entity. */
    static final String WAITING = "waiting-events";

    private static final Duration CREATE_EVERY = Duration.ofMillis(50);
    private static final Duration FORGET_EVERY = Duration.ofHours(6);

    /**
     * How many topics get their first records in one go. The producer waits for the broker before the first record to a
     * topic, 3 ms on an idle machine and 30 on a busy one, and all other entities of the thread with it.
     */
    private static final int MOST_OPENED = 5;

    @Override
    public Set<StoreBuilder<?>> stores() {
        // in this order: that of Set.of differs from run to run, and would show in the description
        return new LinkedHashSet<>(List.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ROUTES), Serdes.String(), new InternalSerde<>(Route.class)),
                Stores.timestampedKeyValueStoreBuilder(
                        Stores.persistentTimestampedKeyValueStore(WAITING),
                        Serdes.String(),
                        new InternalSerde<>(EntityEvent.class))));
    }

    @Override
    public Processor<String, EntityEvent, String, Routed> get() {
        return new Routing();
    }

    private int budgetOf(int partition) {
        return budget / partitions + (partition < budget % partitions ? 1 : 0);
    }

    private final class Routing implements Processor<String, EntityEvent, String, Routed> {

        private ProcessorContext<String, Routed> context;
        private KeyValueStore<String, Route> routes;
        private WaitingEvents waiting;
        private final Map<String, String> pending = new LinkedHashMap<>(); // topics by entity id
        private final Set<String> open = new HashSet<>(); // entity ids whose topics the producer knows
        private final Set<String> missing = new HashSet<>(); // entity ids of which the index says so
        private Withheld withheld;
        private int budgetLeft;

        @Override
        public void init(ProcessorContext<String, Routed> context) {
            this.context = context;
            this.routes = context.getStateStore(ROUTES);
            this.waiting = new WaitingEvents(context.getStateStore(WAITING));
            this.withheld = new Withheld(context.metrics(), context.taskId().toString());
            this.budgetLeft = budgetOf(context.taskId().partition());
            try (var all = routes.all()) {
                all.forEachRemaining(entry -> recall(entry.key, entry.value));
            }
            context.schedule(CREATE_EVERY, PunctuationType.WALL_CLOCK_TIME, this::makeAndOpen);
            context.schedule(FORGET_EVERY, PunctuationType.STREAM_TIME, this::forget);
        }

        private void recall(String entityId, Route route) {
            if (route.admitted()) {
                budgetLeft--;
                if (route.waits()) {
                    pending.put(entityId, prefix + route.slug());
                }
            }
        }

        @Override
        public void process(Record<String, EntityEvent> record) {
            long start = System.nanoTime();
            route(record);
            pacing.worked(Duration.ofNanos(System.nanoTime() - start));
        }

        private void route(Record<String, EntityEvent> record) {
            EntityEvent event = record.value();
            String entityId = event.entity().entityId();
            Route stored = routes.get(entityId);
            Route before = stored == null ? Route.first(slugs.of(event.entity())) : stored;
            if (!admission.concerns(before, event)) {
                return;
            }
            Route after = admission.after(before, event, budgetLeft);
            if (after.admitted() && !before.admitted()) {
                budgetLeft--;
                after = after.entered(entry(event.entity(), after, State.PENDING, record.timestamp()), false);
            }
            if (!after.admitted() && admission.after(before, event, 1).admitted()) {
                withheld.beyondBudget(entityId);
            }
            Route now = forward(entityId, after, event, record.timestamp());
            if (!now.equals(stored)) {
                routes.put(entityId, now);
            }
        }

        /** Sends an event if its topic is open and nothing waits before it, else lets it wait. */
        private Route forward(String entityId, Route route, EntityEvent event, long time) {
            String topic = prefix + route.slug();
            if (!route.admitted() || route.waits() || !open.contains(entityId)) {
                boolean onItsWay = route.admitted() && !missing.contains(entityId);
                int most = onItsWay ? Integer.MAX_VALUE : Route.MOST_WAITING;
                Route waits = waiting.add(entityId, route, event, time, most);
                if (waits.oldest() > route.oldest()) {
                    withheld.givenUp(entityId, topic, waits.oldest() - route.oldest());
                }
                if (route.admitted()) {
                    pending.put(entityId, topic);
                    gate.ask(topic);
                }
                return waits;
            }
            send(topic, event, time);
            return list(route, event.entity(), State.OPEN, time);
        }

        private void makeAndOpen(long now) {
            if (!pending.isEmpty()) {
                pacing.pace(now, this::openPending);
            }
        }

        private void openPending() {
            gate.createWanted();
            List<String> opened = new ArrayList<>();
            for (var entry : pending.entrySet()) {
                State state = gate.ask(entry.getValue());
                if (state == State.OPEN && opened.size() < MOST_OPENED) {
                    opened.add(entry.getKey());
                } else if (state == State.REFUSED) {
                    listMissing(entry.getKey());
                }
            }
            opened.forEach(this::open);
        }

        /** Sends what waits for a topic that is there now. */
        private void open(String entityId) {
            String topic = pending.remove(entityId);
            open.add(entityId);
            missing.remove(entityId);
            Route route = routes.get(entityId);
            long time = context.currentStreamTimeMs();
            WaitingEvents.Taken taken = waiting.take(entityId, route);
            Replay.live(taken.before(), taken.since(), window).forEach(event -> send(topic, event, time));
            List<EntityEvent> since = taken.since();
            Route sent = route.sent();
            routes.put(
                    entityId,
                    since.isEmpty()
                            ? sent
                            : list(sent, since.get(since.size() - 1).entity(), State.OPEN, time));
        }

        private void listMissing(String entityId) {
            if (missing.add(entityId)) {
                Route route = routes.get(entityId);
                EntityRef entity = requireNonNull(route.entry(), "who is admitted has an entry")
                        .entity();
                routes.put(entityId, list(route, entity, State.REFUSED, context.currentStreamTimeMs()));
            }
        }

        /** Says in the index what the topic of an entity is, if that is new. */
        private Route list(Route route, EntityRef entity, State state, long time) {
            EntityTopic entry = entry(entity, route, state, time);
            if (route.listed() && entry.equals(route.entry())) {
                return route;
            }
            context.forward(new Record<>(entity.entityId(), new Routed.Listed(entry), time));
            return route.entered(entry, true);
        }

        private EntityTopic entry(EntityRef entity, Route route, State state, long time) {
            var said = state == State.OPEN ? EntityTopic.State.OPEN : EntityTopic.State.MISSING;
            EntityTopic old = route.entry();
            Instant since = old == null ? Instant.ofEpochMilli(time) : old.since();
            return new EntityTopic(entity, prefix + route.slug(), said, since);
        }

        private void send(String topic, EntityEvent event, long time) {
            context.forward(new Record<>(event.storyId(), new Routed.Told(new Addressed(topic, event)), time));
        }

        /** Forgets entities that are not admitted and of which nothing live is known. */
        private void forget(long now) {
            Set<String> waitingStill = waiting.forget(now, window);
            List<String> gone = new ArrayList<>();
            try (var all = routes.all()) {
                all.forEachRemaining(entry -> {
                    if (!entry.value.admitted() && !waitingStill.contains(entry.key)) {
                        gone.add(entry.key);
                    }
                });
            }
            gone.forEach(routes::delete);
        }

        @Override
        public void close() {
            withheld.close();
        }
    }
}
