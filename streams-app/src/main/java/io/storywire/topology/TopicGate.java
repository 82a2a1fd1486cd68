package io.storywire.topology;

/** Lets records pass to a topic only when that topic exists: sending to a missing one would stop the application. */
public interface TopicGate {

    /** Whether records may be sent to a topic. */
    enum State {
        /** It exists. */
        OPEN,
        /** It is being created; ask again. */
        PENDING,
        /** It does not exist and may not be created; the reason has been logged, once. It may open when an operator creates it. */
        REFUSED
    }

    /** Whether a topic exists; one that was not asked for before is wanted from now on. Does not wait. */
    State ask(String topic);

    /** Begins to create all topics that are wanted, in one call to the broker. Does not wait. */
    void createWanted();

    /** A gate that is open for every topic, for tests and for describing a topology. */
    static TopicGate alwaysOpen() {
        return new TopicGate() {
            @Override
            public State ask(String topic) {
                return State.OPEN;
            }

            @Override
            public void createWanted() {
                // every topic exists
            }
        };
    }
}
