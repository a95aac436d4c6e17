package io.tieout.connectors.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.openhft.chronicle.queue.RollCycles;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleTimersTest {

    private static final long NOON = 1_767_268_800_000L;
    private static final AtomicLong REGISTERED = new AtomicLong();
    private static final AtomicLong FIRED = new AtomicLong();

    @TempDir Path home;

    @Test
    void shouldFireATimerWithoutNewRecordsOnceTheClockHasPassedItAndTheSlack() throws Exception {
        TimeSource clock = ManualClock.at(NOON);
        LogFolder log = LogFolder.openOrCreate(home.resolve("in"), 2, RollCycles.FIVE_MINUTELY);
        try (LogWriter writer = LogWriter.open(log, clock)) {
            writer.append("one", Logs.record("one"));
        }
        JobClient job = start(log, clock);
        Jobs.await("registered", () -> REGISTERED.get() == NOON);

        ManualClock.advance(Duration.ofSeconds(34));
        Jobs.await("a checkpoint", () -> hasCheckpoint(log));
        assertThat(FIRED).hasValue(0);

        ManualClock.advance(Duration.ofSeconds(2));
        Jobs.await("fired", () -> FIRED.get() == NOON + 30_000);
        job.cancel().get(60, TimeUnit.SECONDS);
    }

    @Test
    void shouldFireATimerAtOnceWhereThisProcessWritesTheLog() throws Exception {
        TimeSource clock = ManualClock.at(NOON);
        LogFolder log = LogFolder.openOrCreate(home.resolve("in"), 2, RollCycles.FIVE_MINUTELY);
        try (LogWriter writer = LogWriter.open(log, clock)) {
            writer.append("one", Logs.record("one"));
            JobClient job = start(log, clock);
            Jobs.await("registered", () -> REGISTERED.get() == NOON);

            ManualClock.advance(Duration.ofSeconds(30));
            Jobs.await("a checkpoint", () -> hasCheckpoint(log));
            assertThat(FIRED).hasValue(0);

            ManualClock.advance(Duration.ofMillis(100));
            Jobs.await("fired", () -> FIRED.get() == NOON + 30_000);
            job.cancel().get(60, TimeUnit.SECONDS);
        }
    }

    /** Three readers for two partitions: the third must not hold event time back. */
    private JobClient start(LogFolder log, TimeSource clock) throws Exception {
        REGISTERED.set(0);
        FIRED.set(0);
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp"), 3);
        env.fromSource(
                        ChronicleSource.of(
                                log.path(),
                                "timers",
                                new RawRecords(),
                                new CaughtUpWatermarks(Duration.ofSeconds(5), clock)),
                        WatermarkStrategy.noWatermarks(),
                        "in")
                .uid("in")
                .keyBy(LogRecord::id)
                .process(new TimerAfter30Seconds())
                .uid("timer")
                .sinkTo(new DiscardingSink<>())
                .uid("out");
        return env.executeAsync();
    }

    private static boolean hasCheckpoint(LogFolder log) {
        LogConsumers consumers = new LogConsumers(log);
        return consumers.position("timers", log.partitionOf("one")).ordinal() == 1;
    }

    private static final class TimerAfter30Seconds
            extends KeyedProcessFunction<String, LogRecord, String> {

        private static final long serialVersionUID = 1;

        @Override
        public void processElement(LogRecord value, Context context, Collector<String> out) {
            context.timerService().registerEventTimeTimer(context.timestamp() + 30_000);
            REGISTERED.set(context.timestamp());
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) {
            FIRED.set(timestamp);
        }
    }
}
