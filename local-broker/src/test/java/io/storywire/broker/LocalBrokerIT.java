package io.storywire.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storywire.broker.LocalBroker.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalBrokerIT {

    private static LocalBroker broker;

    @BeforeAll
    static void start() {
        broker = LocalBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void onlyCommittedRecordsReachAReaderOfCommittedOnes() throws Exception {
        Clients.create(broker.bootstrapServers(), "committed");

        try (var producer = Clients.producer(broker.bootstrapServers(), Map.of("transactional.id", "writer"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("committed", "aborted", new byte[1]))
                    .get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("committed", "kept", new byte[1]))
                    .get();
            producer.commitTransaction();
        }

        assertThat(Clients.read(broker.bootstrapServers(), "committed", 1))
                .extracting(each -> each.key())
                .containsExactly("kept");
    }

    @Test
    void aRecordOf32MebibytesPasses() throws Exception {
        Clients.create(broker.bootstrapServers(), "large");
        byte[] value = new byte[32 * 1024 * 1024];

        Clients.send(broker.bootstrapServers(), "large", "key", value);

        assertThat(Clients.read(broker.bootstrapServers(), "large", 1))
                .extracting(each -> each.value().length)
                .containsExactly(value.length);
    }

    @Test
    void aTopicIsNotCreatedByUsingIt() throws Exception {
        try (var admin = Clients.admin(broker.bootstrapServers())) {
            var description = admin.describeTopics(List.of("unheard-of")).allTopicNames();

            assertThatThrownBy(description::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void aTakenPortIsOneClearLine(@TempDir Path data) {
        int port = port(broker);

        assertThatThrownBy(() -> LocalBroker.start(new Options(port, Optional.of(data))))
                .isInstanceOf(BrokerStartException.class)
                .hasMessage("port %d of 127.0.0.1 cannot be used: Address already in use", port);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aSecondBrokerHasPortAndRecordsOfItsOwnAndLeavesNothingBehind() throws Exception {
        Clients.create(broker.bootstrapServers(), "both");
        Path data;

        try (LocalBroker second = LocalBroker.start()) {
            data = second.data();
            Clients.create(second.bootstrapServers(), "both");
            Clients.send(broker.bootstrapServers(), "both", "of the first", new byte[0]);
            Clients.send(second.bootstrapServers(), "both", "of the second", new byte[0]);

            assertThat(second.bootstrapServers()).isNotEqualTo(broker.bootstrapServers());
            assertThat(Clients.read(second.bootstrapServers(), "both", 1))
                    .extracting(each -> each.key())
                    .containsExactly("of the second");
            assertThat(data).isDirectory();
        }

        assertThat(data).doesNotExist();
        assertThat(Clients.read(broker.bootstrapServers(), "both", 1))
                .extracting(each -> each.key())
                .containsExactly("of the first");
    }

    @Test
    void keptDataIsThereAfterARestart(@TempDir Path data) throws Exception {
        Options kept = new Options(0, Optional.of(data));
        try (LocalBroker first = LocalBroker.start(kept)) {
            Clients.create(first.bootstrapServers(), "kept");
            Clients.send(first.bootstrapServers(), "kept", "key", "value".getBytes(UTF_8));
        }

        try (LocalBroker again = LocalBroker.start(kept)) {

            assertThat(Clients.read(again.bootstrapServers(), "kept", 1))
                    .extracting(each -> new String(each.value(), UTF_8))
                    .containsExactly("value");
        }
    }

    @Test
    void closingTwiceIsClosingOnce() {
        LocalBroker other = LocalBroker.start();

        other.close();
        other.close();

        assertThat(other.data()).doesNotExist();
    }

    private static int port(LocalBroker of) {
        String address = of.bootstrapServers();
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }
}
