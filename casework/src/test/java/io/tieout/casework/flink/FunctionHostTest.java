package io.tieout.casework.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.casework.CaseScenario;
import io.tieout.casework.encoding.CaseTypes;
import io.tieout.casework.functions.CaseworkFunctions;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Flink's closing may be interrupted, which fails the test and is right
class FunctionHostTest {

    private static final long LEASE_END = CaseScenario.START + 1_100 + 1_500;

    private KeyedOneInputStreamOperatorTestHarness<String, FunctionMessage, FunctionEgress> host()
            throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(
                                new FunctionHost(
                                        () -> CaseworkFunctions.inProcess(CaseScenario.POLICY))),
                        FunctionMessage::group,
                        Types.STRING);
        harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        harness.setup(
                TypeInformation.of(FunctionEgress.class)
                        .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        return harness;
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, FunctionMessage, FunctionEgress> host,
            List<FunctionMessage> messages)
            throws Exception {
        for (FunctionMessage message : messages) {
            host.processElement(message, message.atMillis());
        }
    }

    private static List<CaseEvent> events(
            KeyedOneInputStreamOperatorTestHarness<String, FunctionMessage, FunctionEgress> host) {
        return host.extractOutputValues().stream().map(FunctionHostTest::event).toList();
    }

    private static CaseEvent event(FunctionEgress egress) {
        try {
            return CaseTypes.event(egress.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldTellTheStory() throws Exception {
        try (var host = host()) {
            host.open();
            send(host, CaseScenario.messages());
            send(host, CaseScenario.laterMessages());
            host.processWatermark(LEASE_END);

            assertThat(events(host).stream().map(CaseScenario::line))
                    .containsExactlyInAnyOrderElementsOf(CaseScenario.EVENTS);
        }
    }

    @Test
    void shouldTellTheSameStoryWhenItIsStoppedAfterEveryMessage() throws Exception {
        List<FunctionMessage> all =
                Stream.concat(
                                CaseScenario.messages().stream(),
                                CaseScenario.laterMessages().stream())
                        .toList();
        List<CaseEvent> told = new ArrayList<>();
        OperatorSubtaskState state = null;
        for (int i = 0; i <= all.size(); i++) {
            try (var host = host()) {
                if (state != null) {
                    host.initializeState(state);
                }
                host.open();
                if (i < all.size()) {
                    send(host, all.subList(i, i + 1));
                } else {
                    host.processWatermark(LEASE_END);
                }
                told.addAll(events(host));
                state = host.snapshot(i, i);
            }
        }

        assertThat(told.stream().map(CaseScenario::line))
                .containsExactlyInAnyOrderElementsOf(CaseScenario.EVENTS);
    }

    @Test
    void shouldDoNothingWhenEverythingIsSentAgain() throws Exception {
        try (var host = host()) {
            host.open();
            send(host, CaseScenario.messages());
            int before = host.extractOutputValues().size();
            send(host, CaseScenario.messages());

            assertThat(host.extractOutputValues()).hasSize(before);
        }
    }

    @Test
    void shouldEndALeaseOnlyWhenItsTimeHasCome() throws Exception {
        try (var host = host()) {
            host.open();
            send(host, CaseScenario.messages());
            host.processWatermark(LEASE_END - 1);
            assertThat(events(host)).noneMatch(event -> event.kind() == CaseEventKind.LEASE_ENDED);
            host.processWatermark(LEASE_END);

            assertThat(events(host))
                    .filteredOn(event -> event.kind() == CaseEventKind.LEASE_ENDED)
                    .extracting(CaseEvent::atMillis)
                    .containsExactly(LEASE_END);
        }
    }

    @Test
    void shouldRemindAndThenEscalateWhenNobodyGetsItDone() throws Exception {
        try (var host = host()) {
            host.open();
            send(host, CaseScenario.messages().subList(0, 1));
            long reminder = Instant.parse("2026-03-13T20:00:00Z").toEpochMilli();
            host.processWatermark(reminder);
            assertThat(events(host))
                    .extracting(CaseEvent::kind)
                    .containsExactly(CaseEventKind.OPENED, CaseEventKind.REMINDED);
            // Due on Friday night, then on Monday night: there is no desk beyond.
            host.processWatermark(Instant.parse("2026-03-17T00:00:00Z").toEpochMilli());

            assertThat(events(host))
                    .extracting(CaseEvent::kind)
                    .containsExactly(
                            CaseEventKind.OPENED,
                            CaseEventKind.REMINDED,
                            CaseEventKind.ESCALATED,
                            CaseEventKind.ASSIGNED,
                            CaseEventKind.REMINDED,
                            CaseEventKind.OVERDUE);
            assertThat(events(host).get(3).standing().assignee()).isEqualTo("carla");
        }
    }

    @Test
    void shouldKeepNothingOfACaseThatHasBeenClosedForLong() throws Exception {
        try (var host = host()) {
            host.open();
            send(host, CaseScenario.messages());
            send(host, CaseScenario.laterMessages());
            host.processWatermark(Instant.parse("2026-04-30T00:00:00Z").toEpochMilli());
            send(host, CaseScenario.messages().subList(6, 7));

            List<CaseEvent> events = events(host);
            CaseEvent last = events.get(events.size() - 1);
            assertThat(CaseScenario.line(last)).isEqualTo("x-2 1 OPENED |||");
        }
    }

    @Test
    void shouldOpenAgainWithItsPastWhenItHasNotBeenClosedForLong() throws Exception {
        try (var host = host()) {
            host.open();
            send(host, CaseScenario.messages());
            send(host, CaseScenario.laterMessages());
            send(host, List.of(CaseScenario.foundOnDay("x-2", true, 10)));

            List<CaseEvent> events = events(host);
            CaseEvent last = events.get(events.size() - 1);
            assertThat(CaseScenario.line(last)).isEqualTo("x-2 9 REOPENED |||");
        }
    }

    @Test
    void shouldStayClosedWhenTheFindingThatOpenedItComesAfterTheOneThatClosedIt() throws Exception {
        try (var host = host()) {
            host.open();
            send(host, List.of(CaseScenario.foundOnDay("x-9", false, 2)));
            send(host, List.of(CaseScenario.foundOnDay("x-9", true, 1)));

            assertThat(events(host))
                    .extracting(CaseEvent::kind)
                    .containsExactly(CaseEventKind.OPENED, CaseEventKind.CLOSED);
        }
    }
}
