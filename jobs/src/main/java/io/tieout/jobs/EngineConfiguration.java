package io.tieout.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.state.rocksdb.PredefinedOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.rocksdb.CompressionType;

/**
 * Flink's settings for an engine in this process: RocksDB tuned, no generic types, explicit uids.
 */
public final class EngineConfiguration {

    /** Fixed for ever: it decides which key lies in which key group. */
    public static final int MAX_PARALLELISM = 128;

    /**
     * What enters the log is written by checkpoints: whoever waits for what a document changes
     * waits for the next one too.
     */
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofMillis(300);

    /** A busy engine does something else between checkpoints, too. */
    private static final Duration CHECKPOINT_PAUSE = Duration.ofMillis(200);

    private static final MemorySize NETWORK = MemorySize.ofMebiBytes(64);

    /**
     * A continuous run has about a hundred exchanges, of which each slot holds its ends: with too
     * few buffers its tasks wait for those that others hold. Smaller ones do, as it never has much
     * to send at once.
     */
    private static final MemorySize NETWORK_OF_A_SLOT = MemorySize.ofMebiBytes(32);

    private static final MemorySize SEGMENT = MemorySize.parse("16kb");

    private static final int CHECKPOINT_WRITE_BUFFER_BYTES = 256 * 1024;

    private static final int MIN_WRITE_BUFFER_MEBI_BYTES = 4;
    private static final int MAX_WRITE_BUFFER_MEBI_BYTES = 128;
    private static final int BUFFERS_OF_A_SLOT = 8;

    private EngineConfiguration() {}

    /**
     * What every run has in common.
     *
     * @param work folder for RocksDB's files and temporary ones
     * @param managedMebiBytes memory for RocksDB outside the heap, of all slots together
     */
    public static Configuration common(Path work, int parallelism, int managedMebiBytes) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        configuration.set(CoreOptions.TMP_DIRS, work.resolve("tmp").toString());
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(RocksDBOptions.LOCAL_DIRECTORIES, work.resolve("rocksdb").toString());
        configuration.set(
                RocksDBOptions.PREDEFINED_OPTIONS, PredefinedOptions.FLASH_SSD_OPTIMIZED.name());
        configuration.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
        configuration.set(
                RocksDBConfigurableOptions.WRITE_BUFFER_SIZE,
                MemorySize.ofMebiBytes(writeBufferMebiBytes(managedMebiBytes / parallelism)));
        configuration.set(RocksDBConfigurableOptions.MAX_WRITE_BUFFER_NUMBER, 4);
        configuration.set(
                RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL,
                List.of(CompressionType.NO_COMPRESSION));
        configuration.set(RocksDBOptions.OPTIONS_FACTORY, WriteMostlyOptions.class.getName());
        // There is one timer per scope and tick; on the heap none is written and read back.
        configuration.set(
                RocksDBOptions.TIMER_SERVICE_FACTORY,
                EmbeddedRocksDBStateBackend.PriorityQueueStateType.HEAP);
        configuration.set(CheckpointingOptions.FS_WRITE_BUFFER_SIZE, CHECKPOINT_WRITE_BUFFER_BYTES);
        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
        configuration.set(
                TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(managedMebiBytes));
        setNetwork(configuration, NETWORK);
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(JobManagerOptions.BIND_HOST, "127.0.0.1");
        configuration.set(RestOptions.ADDRESS, "127.0.0.1");
        return configuration;
    }

    /** Several buffers have to fit into a slot's memory, or RocksDB writes them out unfilled. */
    private static int writeBufferMebiBytes(int slotMebiBytes) {
        return Math.max(
                MIN_WRITE_BUFFER_MEBI_BYTES,
                Math.min(MAX_WRITE_BUFFER_MEBI_BYTES, slotMebiBytes / BUFFERS_OF_A_SLOT));
    }

    /** A run that ends with its input and is simply started again if it fails. */
    public static Configuration bounded(Path work, int parallelism, int managedMebiBytes) {
        Configuration configuration = common(work, parallelism, managedMebiBytes);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
        return configuration;
    }

    /**
     * A run that goes on for ever and from checkpoint to checkpoint.
     *
     * @param data folder that keeps the checkpoints; what lies in its {@code work} is temporary
     * @param webPort of the web pages; any free one if it is taken
     */
    public static Configuration continuous(
            Path data, int parallelism, int managedMebiBytes, int webPort) {
        Configuration configuration = common(data.resolve("work"), parallelism, managedMebiBytes);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
        configuration.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, CHECKPOINT_PAUSE);
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                data.resolve("checkpoints").toUri().toString());
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(TaskManagerOptions.MEMORY_SEGMENT_SIZE, SEGMENT);
        setNetwork(configuration, NETWORK_OF_A_SLOT.multiply(Math.max(2, parallelism)));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(RestOptions.BIND_PORT, webPort + ",0");
        // Whoever has an account on the machine can open these pages: they show and change nothing.
        configuration.set(WebOptions.SUBMIT_ENABLE, false);
        configuration.set(WebOptions.CANCEL_ENABLE, false);
        return configuration;
    }

    private static void setNetwork(Configuration configuration, MemorySize size) {
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, size);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, size);
    }
}
