package io.tieout.connectors.log;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Environments for the MiniCluster tests: no generic types, checkpoints on disk, restarts. */
public final class Jobs {

    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private Jobs() {}

    public static StreamExecutionEnvironment environment(Path checkpoints, int parallelism) {
        return environment(checkpoints, parallelism, null);
    }

    /**
     * @param restoreFrom a savepoint or checkpoint, or null to start afresh
     */
    public static StreamExecutionEnvironment environment(
            Path checkpoints, int parallelism, String restoreFrom) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
        if (restoreFrom != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, restoreFrom);
        }
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(parallelism);
        env.enableCheckpointing(100);
        return env;
    }

    /**
     * Stops the job with a savepoint, as soon as all of its tasks run: until then none can be
     * taken.
     *
     * @return where the savepoint lies
     */
    public static String stop(JobClient job, Path folder) throws Exception {
        for (int i = 0; ; i++) {
            try {
                return job.stopWithSavepoint(
                                false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                        .get(60, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (i == 500 || !e.getMessage().contains("tasks are currently running")) {
                    throw e;
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    /** Waits until the condition holds, looking every 20 ms; fails after a minute. */
    public static void await(String what, BooleanSupplier condition) {
        for (int i = 0; i < 3_000; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new AssertionError("not within a minute: " + what);
    }
}
