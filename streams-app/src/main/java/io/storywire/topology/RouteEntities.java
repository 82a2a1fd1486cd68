package io.storywire.topology;

import io.storywire.entity.route.Admission;
import io.storywire.entity.route.Route;
import io.storywire.entity.route.Slugs;
import io.storywire.events.EntityEvent;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Sends each event to the topic of its entity, under the story id, if the entity has a topic. Each partition has an
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
        private int budgetLeft;

        @Override
        public void init(ProcessorContext<String, Addressed> context) {
            this.context = context;
            this.routes = context.getStateStore(ROUTES);
            this.budgetLeft = budgetOf(context.taskId().partition()) - admitted();
        }

        private int admitted() {
            int count = 0;
            try (var all = routes.all()) {
                while (all.hasNext()) {
                    count += all.next().value.admitted() ? 1 : 0;
                }
            }
            return count;
        }

        @Override
        public void process(Record<String, EntityEvent> record) {
            EntityEvent event = record.value();
            String entityId = event.entity().entityId();
            Route stored = routes.get(entityId);
            Route before = stored == null ? Route.first(slugs.of(event.entity())) : stored;
            Admission.Step step = admission.step(before, event, budgetLeft);
            String topic = prefix + before.slug();
            if (!step.send().isEmpty() && !gate.open(topic)) {
                return;
            }
            if (!step.route().equals(stored)) {
                routes.put(entityId, step.route());
            }
            if (step.route().admitted() && !before.admitted()) {
                budgetLeft--;
            }
            step.send()
                    .forEach(each ->
                            context.forward(record.withKey(each.storyId()).withValue(new Addressed(topic, each))));
        }
    }
}
