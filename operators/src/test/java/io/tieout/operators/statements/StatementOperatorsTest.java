package io.tieout.operators.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.statements.StatementReconciliation;
import io.tieout.operators.serialization.TieoutTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator tells what the core tells: after a restart, in any order, at any parallelism. */
class StatementOperatorsTest {

    private static final int PARTIES = 60;

    /** Where the subtasks, which are threads of this process, leave what was told. */
    private static final Queue<String> TOLD = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldTellTheSameAfterARestartInTheMiddle(int seed) throws Exception {
        List<AccountInput> inputs = PartyInputs.of(PARTIES);
        List<String> expected = PartyInputs.expected(inputs);
        Collections.shuffle(inputs, new Random(seed));
        int half = inputs.size() / 2;
        var first = harness(null);
        send(first, inputs.subList(0, half));
        first.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState snapshot = first.snapshot(1, 1);
        // Comes again after the restart: what was sent between checkpoint and failure.
        send(first, inputs.subList(half, half + 40));
        first.close();

        var second = harness(snapshot);
        send(second, inputs.subList(half, inputs.size()));
        second.processWatermark(Long.MAX_VALUE);

        List<String> told = new ArrayList<>();
        second.extractOutputValues().forEach(it -> told.add(it.toString()));
        addAll(second, StatementOutputs.MATCHES, told);
        addAll(second, StatementOutputs.EXCEPTIONS, told);
        second.close();
        assertThat(told.stream().sorted()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldTellTheSameInAnyOrderWithMuchThatComesTwice(int parallelism) throws Exception {
        List<AccountInput> inputs = PartyInputs.of(PARTIES);
        List<String> expected = PartyInputs.expected(inputs);
        List<AccountInput> twice = new ArrayList<>(inputs);
        twice.addAll(inputs.subList(0, inputs.size() / 3));
        Collections.shuffle(twice, new Random(parallelism));

        assertThat(told(twice, parallelism)).isEqualTo(expected);
    }

    /** What this test compares with has all there is to tell. */
    @Test
    void shouldHaveReconciliationsMatchesAndExceptionsToTell() {
        List<String> expected = PartyInputs.expected(PartyInputs.of(PARTIES));

        for (String kind : List.of("StatementReconciliation", "Match", "ExceptionItem")) {
            assertThat(expected).as(kind).anyMatch(it -> it.startsWith(kind + "["));
        }
    }

    private static <T> void addAll(
            KeyedOneInputStreamOperatorTestHarness<String, AccountInput, StatementReconciliation>
                    harness,
            OutputTag<T> tag,
            List<String> told) {
        Queue<StreamRecord<T>> side = harness.getSideOutput(tag);
        if (side != null) {
            side.forEach(it -> told.add(it.getValue().toString()));
        }
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, AccountInput, StatementReconciliation>
                    harness,
            List<AccountInput> inputs)
            throws Exception {
        for (AccountInput input : inputs) {
            harness.processElement(new StreamRecord<>(input));
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<
                    String, AccountInput, StatementReconciliation>
            harness(OperatorSubtaskState state) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<
                        String, AccountInput, StatementReconciliation>(
                        StatementOperators.bounded(), AccountInput::party, Types.STRING);
        harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static List<String> told(List<AccountInput> inputs, int parallelism) throws Exception {
        TOLD.clear();
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration());
        SingleOutputStreamOperator<StatementReconciliation> reconciled =
                environment
                        .fromData(inputs, TieoutTypes.ACCOUNT_INPUT)
                        .uid("inputs")
                        .rebalance()
                        .keyBy(AccountInput::party, Types.STRING)
                        .transform(
                                "reconcile",
                                TieoutTypes.STATEMENT_RECONCILIATION,
                                StatementOperators.bounded())
                        .uid("reconcile");
        keep(reconciled, "reconciliations");
        keep(reconciled.getSideOutput(StatementOutputs.MATCHES), "matches");
        keep(reconciled.getSideOutput(StatementOutputs.EXCEPTIONS), "exceptions");
        environment.execute("statements");
        return TOLD.stream().sorted().toList();
    }

    private static <T> void keep(DataStream<T> stream, String name) {
        TypeInformation<String> text = Types.STRING;
        stream.map((MapFunction<T, String>) StatementOperatorsTest::keep)
                .returns(text)
                .uid("keep-" + name)
                .sinkTo(new DiscardingSink<>())
                .uid("end-" + name);
    }

    private static <T> String keep(T told) {
        TOLD.add(told.toString());
        return "";
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return configuration;
    }
}
