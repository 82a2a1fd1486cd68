package io.storywire.topology;

/** Lets a record pass to a topic only when that topic exists: sending to a missing one would stop the application. */
@FunctionalInterface
public interface TopicGate {

    /**
     * Makes sure that a topic exists, creating it if need be.
     *
     * @return false if it does not exist and may not be created; the reason has been logged, once
     */
    boolean open(String topic);
}
