package io.tieout.operators.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.statements.PartyAccount;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementSettings;
import io.tieout.core.statements.StatementsSettled;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.operators.statements.StatementFeed.Coming;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator that goes on for ever ends where the core ends that knows all at once. */
class ContinuousStatementTest {

    private static final int PARTIES = 40;

    /** Few enough in memory that parties are dropped and built again from state. */
    private static final int FEW = 200;

    private static final int MANY = 1_000_000;

    /** Where the subtasks, which are threads of this process, leave what was told. */
    private static final Queue<Object> TOLD = new ConcurrentLinkedQueue<>();

    private static ContinuousStatementSettings settings(int maxItemsInMemory) {
        return new ContinuousStatementSettings(
                StatementSettings.DEFAULTS,
                new SettleTimes(StatementFeed.TICK_MILLIS, 0, 0),
                TimeUnit.DAYS.toMillis(700),
                TimeUnit.DAYS.toMillis(60),
                maxItemsInMemory);
    }

    private static List<AccountInput> inputs;
    private static StandingResults inOrder;

    @BeforeAll
    static void runInOrder() throws Exception {
        inputs = StatementFeed.inTime(PARTIES);
        inOrder = run(StatementFeed.inOrder(inputs), -1);
    }

    @Test
    void shouldEndWhereTheCoreEndsThatKnowsAllAtOnce() {
        assertThat(inOrder.standing()).containsExactlyElementsOf(standingOfCore(inputs));
        assertThat(inOrder.requests()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldSayTheSameToTheByteWhenShuffledRedeliveredAndRestarted(int seed) throws Exception {
        List<Coming> feed = StatementFeed.shuffled(inputs, seed);

        assertThat(run(feed, feed.size() * seed / 4).all())
                .containsExactlyElementsOf(inOrder.all());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldSayTheSameAtAnyParallelism(int parallelism) throws Exception {
        TOLD.clear();
        cluster(StatementFeed.shuffled(inputs, 7), parallelism);
        StandingResults told = new StandingResults();
        TOLD.forEach(told::take);

        assertThat(told.all()).containsExactlyElementsOf(inOrder.all());
    }

    /** A write for what comes, one for what it replaces, and one for each tick of a statement. */
    @Test
    void shouldTouchStateAboutOnceForEachInput() throws Exception {
        var harness = harness(null, MANY);
        send(harness, StatementFeed.inOrder(inputs), new StandingResults());
        harness.close();
        long accesses =
                (Long)
                        harness.getEnvironment()
                                .getAccumulatorRegistry()
                                .getUserMap()
                                .get(StatementCounters.STATE_ACCESSES)
                                .getLocalValue();

        System.out.printf("state accesses for an input: %.2f%n", (double) accesses / inputs.size());
        assertThat((double) accesses / inputs.size()).isLessThan(3);
    }

    /** What the read model of a core has that knows everything at once. */
    private static List<String> standingOfCore(List<AccountInput> inputs) {
        StandingResults standing = new StandingResults();
        for (String party : new TreeSet<>(inputs.stream().map(AccountInput::party).toList())) {
            PartyAccount account =
                    new PartyAccount(AccountInput.sideOf(party), StatementSettings.DEFAULTS);
            for (AccountInput input : inputs) {
                if (!input.party().equals(party)) {
                    continue;
                }
                if (input.item() != null) {
                    account.add(input.item());
                } else if (input.statement() != null) {
                    account.add(input.statement(), input.atMillis());
                } else {
                    account.know(input.companyId(), input.numbering(), input.atMillis());
                }
            }
            StatementsSettled settled = account.settle();
            settled.reconciliations().forEach(standing::take);
            settled.matches().forEach(standing::take);
            settled.exceptions().forEach(standing::take);
        }
        return standing.standing();
    }

    /**
     * @param restartAt before which element it is stopped and goes on; -1 for never
     */
    private static StandingResults run(List<Coming> feed, int restartAt) throws Exception {
        StandingResults results = new StandingResults();
        var harness = harness(null, FEW);
        if (restartAt >= 0) {
            send(harness, feed.subList(0, restartAt), results);
            OperatorSubtaskState snapshot = harness.snapshot(1, 1);
            // Said between checkpoint and failure, and then once more.
            int lost = Math.min(feed.size(), restartAt + 25);
            send(harness, feed.subList(restartAt, lost), results);
            harness.close();
            harness = harness(snapshot, FEW);
        }
        send(harness, feed.subList(Math.max(0, restartAt), feed.size()), results);
        harness.processWatermark(Long.MAX_VALUE);
        drain(harness, results);
        harness.close();
        return results;
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, AccountInput, StatementReconciliation>
                    harness,
            List<Coming> feed,
            StandingResults results)
            throws Exception {
        long watermark = Long.MIN_VALUE;
        for (Coming it : feed) {
            harness.processElement(new StreamRecord<>(it.input(), it.input().atMillis()));
            if (it.watermark() > watermark) {
                watermark = it.watermark();
                harness.processWatermark(watermark);
            }
        }
        drain(harness, results);
    }

    private static void drain(
            KeyedOneInputStreamOperatorTestHarness<String, AccountInput, StatementReconciliation>
                    harness,
            StandingResults results) {
        harness.extractOutputValues().forEach(results::take);
        harness.getOutput().clear();
        for (OutputTag<?> tag :
                List.of(
                        StatementOutputs.MATCHES,
                        StatementOutputs.EXCEPTIONS,
                        StatementOutputs.REQUESTS)) {
            var side = harness.getSideOutput(tag);
            if (side != null) {
                side.forEach(it -> results.take(it.getValue()));
                side.clear();
            }
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<
                    String, AccountInput, StatementReconciliation>
            harness(OperatorSubtaskState state, int maxItemsInMemory) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<
                        String, AccountInput, StatementReconciliation>(
                        StatementOperators.continuous(settings(maxItemsInMemory)),
                        AccountInput::party,
                        Types.STRING);
        harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void cluster(List<Coming> feed, int parallelism) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        SingleOutputStreamOperator<StatementReconciliation> reconciled =
                environment
                        .fromData(
                                feed.stream().map(Coming::input).toList(),
                                TieoutTypes.ACCOUNT_INPUT)
                        .uid("inputs")
                        .setParallelism(1)
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<AccountInput>forGenerator(
                                                context -> new Behind())
                                        .withTimestampAssigner((input, at) -> input.atMillis()))
                        .uid("times")
                        .setParallelism(1)
                        .keyBy(AccountInput::party, Types.STRING)
                        .transform(
                                "reconcile",
                                TieoutTypes.STATEMENT_RECONCILIATION,
                                StatementOperators.continuous(settings(FEW)))
                        .uid("reconcile");
        keep(reconciled, "reconciliations");
        keep(reconciled.getSideOutput(StatementOutputs.MATCHES), "matches");
        keep(reconciled.getSideOutput(StatementOutputs.EXCEPTIONS), "exceptions");
        keep(reconciled.getSideOutput(StatementOutputs.REQUESTS), "requests");
        environment.execute("statements");
    }

    /** So far behind what came last that nothing of the feed is late. */
    private static final class Behind implements WatermarkGenerator<AccountInput> {

        private static final long MILLIS = 30_000;

        private long last = Long.MIN_VALUE;

        @Override
        public void onEvent(AccountInput input, long at, WatermarkOutput out) {
            if (at - MILLIS > last) {
                last = at - MILLIS;
                out.emitWatermark(new Watermark(last));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput out) {
            // Each record says how far time has come.
        }
    }

    private static <T> void keep(DataStream<T> stream, String name) {
        stream.map((MapFunction<T, String>) ContinuousStatementTest::keep)
                .returns(Types.STRING)
                .uid("keep-" + name)
                .sinkTo(new DiscardingSink<>())
                .uid("end-" + name);
    }

    private static <T> String keep(T told) {
        TOLD.add(told);
        return "";
    }
}
