package io.storywire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PacingTest {

    private final Pacing pacing = new Pacing();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whatMayWaitIsDoneWhenThereAreFewEvents() {
        paceAt(1_000_000);
        pacing.worked(Duration.ofMillis(50));
        paceAt(1_000_900);

        assertThat(done).hasValue(2);
    }

    @Test
    void whileEventsTakeTheTimeItIsDoneOnceInAWhile() {
        paceAt(1_000_000);
        for (int millis = 50; millis <= 10_000; millis += 50) {
            pacing.worked(Duration.ofMillis(40));
            paceAt(1_000_000 + millis);
        }

        assertThat(done).hasValue(11);
    }

    @Test
    void aClockThatIsSetBackHoldsUpNothing() {
        paceAt(1_000_000);
        paceAt(10);

        assertThat(done).hasValue(2);
    }

    private void paceAt(long now) {
        pacing.pace(now, done::incrementAndGet);
    }
}
