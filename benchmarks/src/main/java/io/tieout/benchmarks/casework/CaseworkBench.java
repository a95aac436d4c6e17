package io.tieout.benchmarks.casework;

import com.sun.management.OperatingSystemMXBean;
import io.tieout.benchmarks.runs.Grid;
import io.tieout.casework.flink.CaseworkOperators;
import io.tieout.casework.flink.FunctionMessage;
import io.tieout.core.cases.CasePolicy;
import io.tieout.jobs.EngineConfiguration;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Gives the hosted functions messages as fast as they take them, with state in RocksDB and a
 * checkpoint every ten seconds. The time is the job's, from its start to its end.
 */
public final class CaseworkBench {

    private static final int MANAGED_MEBI_BYTES = 512;
    private static final Duration CHECKPOINTS = Duration.ofSeconds(10);
    private static final int ROUNDS = 3;

    private CaseworkBench() {}

    /**
     * The median of three runs.
     *
     * @param cases open at a time
     * @param cpuSeconds of the whole process in that run, feed and garbage collection included
     */
    public record Figure(int slots, long messages, long cases, double seconds, double cpuSeconds) {

        double messagesPerSecond() {
            return messages / seconds;
        }

        double cpuMicrosPerMessage() {
            return cpuSeconds * 1e6 / messages;
        }
    }

    /** On one slot and on two. */
    public static List<Figure> run(Path folder, long messages, long cases) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int slots = 1; slots <= 2; slots++) {
            List<Figure> runs = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Path work = folder.resolve("slots-" + slots + "-" + round);
                double before = cpuSeconds();
                double seconds = once(work, slots, messages, cases);
                runs.add(new Figure(slots, messages, cases, seconds, cpuSeconds() - before));
            }
            runs.sort(Comparator.comparingDouble(Figure::seconds));
            figures.add(runs.get(ROUNDS / 2));
        }
        return figures;
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
                / 1e9;
    }

    private static double once(Path work, int slots, long messages, long cases) throws Exception {
        Configuration configuration = EngineConfiguration.bounded(work, slots, MANAGED_MEBI_BYTES);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS);
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                work.resolve("checkpoints").toUri().toString());
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(slots, configuration);
        DataStream<FunctionMessage> feed =
                environment
                        .fromSequence(0, messages - 1)
                        .setParallelism(1)
                        .uid("numbers")
                        .map(new CaseFeed(cases), CaseworkOperators.MESSAGE)
                        .setParallelism(1)
                        .uid("feed")
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<FunctionMessage>forMonotonousTimestamps()
                                        .withTimestampAssigner((it, at) -> it.atMillis()))
                        .setParallelism(1)
                        .uid("time");
        CaseworkOperators.cases(feed, CasePolicy.DEFAULTS)
                .map(event -> event.sequence(), Types.LONG)
                .uid("numbers-of-events")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
        return environment.execute("casework").getNetRuntime(TimeUnit.MILLISECONDS) / 1e3;
    }

    /** What is printed. */
    public static Grid table(List<Figure> figures) {
        Grid grid = new Grid("slots", "messages", "open cases", "seconds", "messages/s", "µs CPU");
        for (Figure it : figures) {
            grid.row(
                    Grid.number("%d", it.slots()),
                    Grid.number("%,d", it.messages()),
                    Grid.number("%,d", it.cases()),
                    Grid.number("%.1f", it.seconds()),
                    Grid.number("%,.0f", it.messagesPerSecond()),
                    Grid.number("%.1f", it.cpuMicrosPerMessage()));
        }
        return grid;
    }
}
