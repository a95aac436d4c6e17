package io.tieout.connectors.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.messages.DeliveryEvent;
import io.tieout.core.messages.DeliveryState;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery in a run that goes on for ever; the test says when time passes. */
class QueuedDeliveryTest {

    private static final long START = TimeUnit.DAYS.toMillis(20_000);
    private static final RetrySettings RETRIES = new RetrySettings(4, 100, 400);

    /** What the other side took, and whom it turns away: the channel travels as its settings. */
    private static final List<String> TAKEN = new ArrayList<>();

    private static final Set<String> TURNED_AWAY = new HashSet<>();

    @TempDir private Path folder;

    private KeyedOneInputStreamOperatorTestHarness<String, String, DeadLetter> harness;
    private long now = START;

    @BeforeEach
    void start() throws Exception {
        TAKEN.clear();
        TURNED_AWAY.clear();
        harness = harness(null);
    }

    @AfterEach
    void end() throws Exception {
        harness.close();
    }

    @Test
    void shouldDeliverInTheOrderInWhichMessagesCame() throws Exception {
        for (int i = 0; i < 25; i++) {
            tell("n-" + i);
        }
        passUntil(20);

        assertThat(TAKEN).hasSize(25).startsWith("n-0", "n-1").endsWith("n-24");
        assertThat(harness.numProcessingTimeTimers()).as("nothing waits").isZero();
    }

    @Test
    void shouldKeepOverARestartWhatCannotLeaveNow() throws Exception {
        TURNED_AWAY.addAll(Set.of("n-1", "n-2"));
        tell("n-1");
        tell("n-2");
        passUntil(10);
        assertThat(TAKEN).isEmpty();

        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        TURNED_AWAY.clear();
        harness = harness(snapshot);
        passUntil(2_000);

        assertThat(TAKEN).containsExactly("n-2", "n-1");
        assertThat(failures()).isEmpty();
    }

    @Test
    void shouldNotDeliverAgainWhatARestoredStateHasNotSeenLeave() throws Exception {
        tell("n-1");
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        passUntil(10);
        assertThat(TAKEN).containsExactly("n-1");

        harness.close();
        harness = harness(snapshot);
        passUntil(30);

        assertThat(TAKEN).containsExactly("n-1");
    }

    @Test
    void shouldLetOthersPassAMessageThatFailsAndGiveItUpInTheEnd() throws Exception {
        TURNED_AWAY.add("n-1");
        tell("n-1");
        tell("n-2");
        tell("n-3");
        passUntil(10);
        assertThat(TAKEN).as("one failure holds up all for a moment").isEmpty();
        passUntil(200);
        assertThat(TAKEN).containsExactly("n-2", "n-3");

        passUntil(5_000);

        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).position()).isEqualTo("n-1");
        assertThat(harness.numProcessingTimeTimers()).isZero();
    }

    @Test
    void shouldSayOfEachMessageWhetherItWasSentOrWhyNot() throws Exception {
        List<Long> pauses = new ArrayList<>();
        TURNED_AWAY.add("n-2");
        try (TrackedDelivery tracked =
                new TrackedDelivery(
                        new Memory(), RETRIES, folder.resolve("tracked"), pauses::add)) {
            assertThat(tracked.deliver(message("n-1"), START + 5))
                    .isEqualTo(new DeliveryEvent("n-1", DeliveryState.SENT, START + 5, ""));
            assertThat(tracked.deliver(message("n-2"), START))
                    .isEqualTo(new DeliveryEvent("n-2", DeliveryState.FAILED, START, "busy"));
            assertThat(pauses).containsExactly(100L, 200L, 400L);
            assertThat(tracked.deliver(message("n-1"), START + TimeUnit.DAYS.toMillis(9)))
                    .as("on the day on record")
                    .isEqualTo(new DeliveryEvent("n-1", DeliveryState.SENT, START, ""));
        }
        assertThat(TAKEN).containsExactly("n-1");
    }

    private static OutgoingMessage message(String id) {
        return new OutgoingMessage(id, "ap@x.example", "s", "b", List.of());
    }

    /** In steps: a timer that is set by a timer fires at its own time. */
    private void passUntil(long afterStart) throws Exception {
        while (now < START + afterStart) {
            now = Math.min(now + 5, START + afterStart);
            harness.setProcessingTime(now);
        }
    }

    private void tell(String id) throws Exception {
        harness.processElement(id, 0);
    }

    private List<DeadLetter> failures() {
        return harness.extractOutputValues();
    }

    private KeyedOneInputStreamOperatorTestHarness<String, String, DeadLetter> harness(
            OperatorSubtaskState state) throws Exception {
        QueuedDelivery<String> delivery =
                new QueuedDelivery<>(
                        new Memory(),
                        QueuedDeliveryTest::message,
                        RETRIES,
                        folder.resolve("sent"),
                        Types.STRING);
        var created =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<String, String, DeadLetter>(delivery),
                        id -> "all",
                        Types.STRING);
        created.setProcessingTime(now);
        if (state != null) {
            created.initializeState(state);
        }
        created.open();
        return created;
    }

    /** A channel into the lists above. */
    private record Memory() implements ChannelSettings {

        @Override
        public MessageChannel open() {
            return new MessageChannel() {
                @Override
                public boolean needsRecipient() {
                    return true;
                }

                @Override
                public void deliver(OutgoingMessage message, long nowMillis) throws IOException {
                    if (TURNED_AWAY.contains(message.id())) {
                        throw new IOException("busy");
                    }
                    TAKEN.add(message.id());
                }

                @Override
                public void close() {}
            };
        }
    }
}
