package io.storywire.cli;

import io.storywire.broker.LocalBroker;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A broker and instances of the application, the same for all tests of a class, and commands that are run against them. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class OnBroker {

    private final int instances;
    private LocalBroker broker;
    private RunningNews news;

    OnBroker(int instances) {
        this.instances = instances;
    }

    @BeforeAll
    final void start(@TempDir Path state) throws InterruptedException {
        broker = LocalBroker.start();
        news = RunningNews.start(broker.bootstrapServers(), state, instances);
    }

    @AfterAll
    final void stop() {
        news.close();
        broker.close();
    }

    RunningNews news() {
        return news;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    Ran run(String command, Object... arguments) {
        return Ran.of(
                broker.bootstrapServers(),
                command,
                Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }
}
