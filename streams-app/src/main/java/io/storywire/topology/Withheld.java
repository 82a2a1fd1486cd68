package io.storywire.topology;

import io.storywire.entity.route.Route;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which events the topics of entities do not get: in the log once per entity, or once for the budget, and in metrics each
 * time ({@code stream-routing-metrics}: {@code given-up-total}, {@code beyond-budget-total}, and rates). In the topic of all
 * entities they are in any case.
 */
final class Withheld implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Withheld.class);

    private final StreamsMetrics metrics;
    private final Sensor givenUp;
    private final Sensor beyondBudget;
    private final Set<String> told = new HashSet<>();
    private boolean toldOfBudget;

    /**
     * Nothing withheld yet.
     *
     * @param task whose events these are
     */
    Withheld(StreamsMetrics metrics, String task) {
        this.metrics = metrics;
        this.givenUp = metrics.addRateTotalSensor("routing", task, "given-up", Sensor.RecordingLevel.INFO);
        this.beyondBudget = metrics.addRateTotalSensor("routing", task, "beyond-budget", Sensor.RecordingLevel.INFO);
    }

    /** So many of the oldest events that waited for this topic are given up. */
    void givenUp(String entityId, String topic, long events) {
        for (long i = 0; i < events; i++) {
            givenUp.record();
        }
        if (told.add(entityId)) {
            log.atWarn()
                    .addKeyValue("entityId", entityId)
                    .addKeyValue("topic", topic)
                    .addKeyValue("waiting", Route.MOST_WAITING)
                    .log("too many events wait for an entity topic; from now on the oldest are given up");
        }
    }

    /** The entity of an event is to have a topic, but there are as many as there may be. */
    void beyondBudget(String entityId) {
        beyondBudget.record();
        if (!toldOfBudget) {
            toldOfBudget = true;
            log.atWarn()
                    .addKeyValue("entityId", entityId)
                    .log(
                            "no more entity topics: there are as many as NEWS_ENTITY_TOPICS allows; this and other entities"
                                    + " are in the topic of all entities only");
        }
    }

    @Override
    public void close() {
        metrics.removeSensor(givenUp);
        metrics.removeSensor(beyondBudget);
    }
}
