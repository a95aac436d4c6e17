package io.tieout.operators.lookup;

import io.tieout.operators.lookup.Payer.Payment;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Prints how fast payments that consult three keys each are decided on RocksDB, a millisecond
 * apart, settled after 30 seconds. Arguments: payments, directory entries, parallelism. Not a test.
 */
final class LookupRates {

    private LookupRates() {}

    public static void main(String[] args) throws Exception {
        long payments = Long.parseLong(args[0]);
        long entries = Long.parseLong(args[1]);
        int parallelism = Integer.parseInt(args[2]);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration());
        DataStream<Payment> events =
                environment
                        .fromSequence(0, payments - 1)
                        .uid("numbers")
                        .map(number -> payment(number, entries))
                        .returns(Payer.TYPES.event())
                        .uid("payments")
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<Payment>forMonotonousTimestamps()
                                        .withTimestampAssigner(
                                                (payment, before) -> payment.observedAtMillis()))
                        .uid("payment-time");
        DataStream<DirectoryChange<String, String>> changes =
                environment
                        .fromSequence(0, entries - 1)
                        .uid("entry-numbers")
                        .map(LookupRates::change)
                        .returns(Payer.TYPES.change())
                        .uid("changes");
        Payer.lookup(Payer.CONTINUOUS, 3_600_000)
                .build(events, changes)
                .sinkTo(new DiscardingSink<>())
                .uid("end");
        long start = System.nanoTime();
        environment.execute("lookup rates");
        print(payments, System.nanoTime() - start);
    }

    private static Payment payment(long number, long entries) {
        return new Payment(
                "p" + number,
                number,
                "paid",
                List.of("a" + number % entries, "b" + number, "a" + number * 31 % entries));
    }

    private static DirectoryChange<String, String> change(long number) {
        return new DirectoryChange<>("a" + number, "c" + number, 0, number, "name " + number);
    }

    private static void print(long payments, long nanos) {
        System.out.printf(
                Locale.ROOT,
                "%d payments, 3 keys each: %.2f s, %.0f/s; CPU of the process %.1f s%n",
                payments,
                nanos / 1e9,
                payments / (nanos / 1e9),
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
        return configuration;
    }
}
