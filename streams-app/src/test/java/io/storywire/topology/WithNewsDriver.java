package io.storywire.topology;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The news topology, fresh for each test. */
abstract class WithNewsDriver {

    @TempDir
    private Path state;

    NewsDriver news;

    @BeforeEach
    final void start() {
        news = new NewsDriver(state);
    }

    @AfterEach
    final void stop() {
        news.close();
    }
}
