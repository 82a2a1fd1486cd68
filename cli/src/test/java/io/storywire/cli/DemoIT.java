package io.storywire.cli;

import java.io.PrintWriter;

/** On the broker of our own. */
final class DemoIT extends DemoChecks {

    @Override
    DemoSystem start(PrintWriter told) throws InterruptedException {
        return DemoSystem.start(0, told);
    }
}
