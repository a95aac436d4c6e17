package io.tieout.benchmarks.peers;

import com.sun.management.OperatingSystemMXBean;
import io.tieout.jobs.WorkFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs one program over a feed and prints one JSON line. Its CPU seconds are those of this whole
 * process, collector and compiler included, from the job's start to its end.
 */
abstract class MeasuredProgram {
    private static final double NANOS_PER_SECOND = 1e9;

    private final String name;

    MeasuredProgram(String name) {
        this.name = name;
    }

    /** The program's own settings; checkpoints and slots are set for all alike. */
    abstract Configuration configuration(ProgramOptions options, Path work);

    /** The diagram. */
    abstract void build(StreamExecutionEnvironment env, ProgramOptions options) throws IOException;

    /** Accumulator of the confirmed matches. */
    abstract String matches();

    final void run(ProgramOptions options) throws Exception {
        Path work = Files.createTempDirectory(name);
        try {
            Configuration settings = configuration(options, work);
            checkpoints(settings, options.checkpointSeconds, work);
            measure(StreamExecutionEnvironment.getExecutionEnvironment(settings), options);
        } finally {
            WorkFolder.delete(work);
        }
    }

    private static void checkpoints(Configuration settings, int seconds, Path work) {
        if (seconds == 0) {
            return;
        }
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(seconds));
        settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                work.resolve("checkpoints").toUri().toString());
    }

    private void measure(StreamExecutionEnvironment env, ProgramOptions options) throws Exception {
        build(env, options);
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        JobExecutionResult result = env.execute(name);
        double wallSeconds = (System.nanoTime() - wall) / NANOS_PER_SECOND;
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / NANOS_PER_SECOND;
        Long records = result.getAccumulatorResult(PullFeed.RECORDS);
        Long matches = result.getAccumulatorResult(matches());
        System.out.printf(
                Locale.ROOT,
                "{\"program\":\"%s\",\"input\":\"%s\",\"slots\":%d,\"events\":%d,"
                        + "\"matches\":%d,\"wallSeconds\":%.3f,\"cpuSeconds\":%.3f}%n",
                name,
                options.input.name().toLowerCase(Locale.ROOT),
                options.slots,
                records,
                matches,
                wallSeconds,
                cpuSeconds);
    }
}
