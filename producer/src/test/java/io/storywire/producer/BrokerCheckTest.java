package io.storywire.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storywire.events.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokerCheckTest {

    @Test
    void aPortThatTakesConnectionsAndNeverAnswersIsNoBroker() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            var config = new PublisherConfig(
                    address, Topics.DEFAULT, java.util.Map.of(), Duration.ofSeconds(1), ReadOptions.defaults(), false);
            long start = System.nanoTime();

            assertThatThrownBy(() -> BrokerCheck.prepare(config))
                    .isInstanceOf(BrokerUnavailableException.class)
                    .hasMessage("no Kafka broker can be used at " + address + ": no answer within 1 s");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
