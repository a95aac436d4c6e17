package io.tieout.connectors.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.messages.OutgoingMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages leave once, and a receiver that is down is asked again later. */
class PatientDeliveryTest {

    private static final RetrySettings RETRIES = new RetrySettings(3, 1_000, 60_000);

    private static final String SECRET =
            "whsec_"
                    + Base64.getEncoder()
                            .encodeToString(
                                    "a secret of 24 bytes or so".getBytes(StandardCharsets.UTF_8));

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failing = new AtomicInteger();

    @TempDir Path folder;

    private HttpServer server;

    @BeforeEach
    void startReceiver() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    boolean fails = failing.getAndUpdate(it -> Math.max(0, it - 1)) > 0;
                    if (!fails) {
                        received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                    }
                    exchange.sendResponseHeaders(fails ? 503 : 204, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stopReceiver() {
        server.stop(0);
    }

    @Test
    void shouldDeliverOnceWhateverIsSentAgainAfterARestart() throws Exception {
        try (var harness = harness(null)) {
            send(harness, "q-1");
            send(harness, "q-1");
        }
        try (var harness = harness(null)) {
            send(harness, "q-1");
        }

        assertThat(received).containsExactly("q-1");
    }

    @Test
    void shouldTryAgainLaterAlsoAfterARestartWhenTheReceiverIsDown() throws Exception {
        failing.set(2);
        OperatorSubtaskState state;
        try (var harness = harness(null)) {
            send(harness, "q-1");
            assertThat(received).isEmpty();
            state = harness.snapshot(1, 1);
        }
        try (var harness = harness(state)) {
            harness.setProcessingTime(1_000);
            assertThat(received).isEmpty();
            harness.setProcessingTime(2_999);
            assertThat(received).isEmpty();
            harness.setProcessingTime(3_000);
            assertThat(received).hasSize(1);
            harness.setProcessingTime(100_000);
            assertThat(received).hasSize(1);
            assertThat(harness.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void shouldGiveUpAfterTheAttemptsThatWereSet() throws Exception {
        failing.set(10);
        try (var harness = harness(null)) {
            send(harness, "q-1");
            harness.setProcessingTime(1_000);
            harness.setProcessingTime(3_000);

            assertThat(harness.extractOutputValues())
                    .singleElement()
                    .satisfies(it -> assertThat(it.position()).isEqualTo("q-1"));
            harness.setProcessingTime(500_000);
            assertThat(failing.get()).isEqualTo(7);
        }
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, String, DeadLetter> harness, String id)
            throws Exception {
        harness.processElement(new StreamRecord<>(id));
    }

    private KeyedOneInputStreamOperatorTestHarness<String, String, DeadLetter> harness(
            OperatorSubtaskState state) throws Exception {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(
                                new PatientDelivery<>(
                                        new WebhookSettings(url, SECRET, "requests", 10_000),
                                        PatientDeliveryTest::message,
                                        RETRIES,
                                        folder.resolve("record"),
                                        Types.STRING)),
                        (String id) -> id,
                        Types.STRING);
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static OutgoingMessage message(String id) {
        return new OutgoingMessage(id, "ap@x.example", "subject", "body", List.of());
    }
}
