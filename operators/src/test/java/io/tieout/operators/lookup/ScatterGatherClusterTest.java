package io.tieout.operators.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.operators.lookup.Payer.Payment;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scatter, look up and gather as a pipeline of several subtasks. */
class ScatterGatherClusterTest {

    private static final int PAYMENTS = 2_000;
    private static final int CHANGES = 500;
    private static final int MAX_DELAY_MILLIS = 60_000;
    private static final long YEAR_MILLIS = 365L * 24 * 3_600_000;

    /** Where the subtasks, which are threads of this process, leave what was decided. */
    private static final Queue<String> DECIDED = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void shouldDecideTheSameAtAnyParallelismInAnyOrder(int parallelism) throws Exception {
        List<Payment> payments = Payer.payments(PAYMENTS, 7);
        List<DirectoryChange<String, String>> changes = Payer.changes(CHANGES, 7);
        List<String> expected = Payer.expected(payments, changes, SettleTick.AT_END);

        Collections.shuffle(payments, new Random(parallelism));
        Collections.shuffle(changes, new Random(parallelism));

        assertThat(decided(payments, changes, SettleTick.AT_END, parallelism)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void shouldDecideByEventTimeAtAnyParallelism(int parallelism) throws Exception {
        List<Payment> payments = Payer.payments(PAYMENTS, 8);
        List<DirectoryChange<String, String>> changes = Payer.changes(CHANGES, 8);
        List<String> expected = Payer.expected(payments, changes, Payer.CONTINUOUS);

        assertThat(
                        decided(
                                delayed(payments, Payment::observedAtMillis, parallelism),
                                delayed(
                                        changes,
                                        DirectoryChange::observedAtMillis,
                                        parallelism + 1),
                                Payer.CONTINUOUS,
                                parallelism))
                .isEqualTo(expected);
    }

    private static List<String> decided(
            List<Payment> payments,
            List<DirectoryChange<String, String>> changes,
            SettleTick settle,
            int parallelism)
            throws Exception {
        DECIDED.clear();
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration());
        DataStream<Payment> events =
                source(
                        environment,
                        "payments",
                        payments,
                        Payer.TYPES.event(),
                        Payment::observedAtMillis);
        DataStream<DirectoryChange<String, String>> directory =
                source(
                        environment,
                        "changes",
                        changes,
                        Payer.TYPES.change(),
                        DirectoryChange::observedAtMillis);
        Payer.lookup(settle, YEAR_MILLIS)
                .build(events, directory)
                .map((MapFunction<String, String>) ScatterGatherClusterTest::keep)
                .returns(Types.STRING)
                .uid("keep")
                .sinkTo(new DiscardingSink<>())
                .uid("end");
        environment.execute("scatter and gather");
        return DECIDED.stream().sorted().toList();
    }

    private static String keep(String decision) {
        DECIDED.add(decision);
        return decision;
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(1));
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return configuration;
    }

    private static <T> DataStream<T> source(
            StreamExecutionEnvironment environment,
            String name,
            List<T> elements,
            TypeInformation<T> type,
            EventTime<T> eventTime) {
        return environment
                .fromData(elements, type)
                .uid(name)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<T>forBoundedOutOfOrderness(
                                        Duration.ofMillis(MAX_DELAY_MILLIS))
                                .withTimestampAssigner(
                                        (element, before) -> eventTime.applyAsLong(element)))
                .uid(name + "-time")
                .rebalance();
    }

    /** Goes to the subtasks with the pipeline. */
    private interface EventTime<T> extends ToLongFunction<T>, Serializable {}

    /** Each one comes with a delay of its own. */
    private static <T> List<T> delayed(List<T> elements, ToLongFunction<T> observedAt, long seed) {
        record Arrival<T>(T element, long atMillis) {}
        SplittableRandom random = new SplittableRandom(seed);
        List<Arrival<T>> arrivals = new ArrayList<>();
        for (T element : elements) {
            long delay = random.nextInt(MAX_DELAY_MILLIS);
            arrivals.add(new Arrival<>(element, observedAt.applyAsLong(element) + delay));
        }
        arrivals.sort(Comparator.comparingLong(Arrival::atMillis));
        return arrivals.stream().map(Arrival::element).toList();
    }
}
