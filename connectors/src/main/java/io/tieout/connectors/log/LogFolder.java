package io.tieout.connectors.log;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import net.openhft.chronicle.bytes.SyncMode;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/**
 * Where a log lies: {@code log.properties}, one queue folder per partition, {@code staging} for
 * batches between a checkpoint and its commit, {@code consumers} for what each reader has
 * checkpointed. The number of partitions and the roll cycle are fixed at creation.
 */
public record LogFolder(Path path, int partitions, RollCycles roll) {

    public static final int DEFAULT_PARTITIONS = 4;
    public static final RollCycles DEFAULT_ROLL = RollCycles.FAST_HOURLY;
    private static final int PARTITION_LIMIT = 1_024;
    private static final String PROPERTIES = "log.properties";

    public LogFolder {
        path = path.toAbsolutePath().normalize();
        if (partitions < 1 || partitions > PARTITION_LIMIT) {
            throw new IllegalArgumentException("partitions out of range: " + partitions);
        }
    }

    /** Opens the log, or creates it as described; an existing one keeps its own description. */
    public static LogFolder openOrCreate(Path path, int partitions, RollCycles roll)
            throws IOException {
        return Files.exists(path.resolve(PROPERTIES))
                ? open(path)
                : new LogFolder(path, partitions, roll).create();
    }

    public static LogFolder openOrCreate(Path path) throws IOException {
        return openOrCreate(path, DEFAULT_PARTITIONS, DEFAULT_ROLL);
    }

    /** Opens an existing log; a {@link LogException} if there is none. */
    public static LogFolder open(Path path) throws IOException {
        Path file = path.resolve(PROPERTIES);
        if (!Files.exists(file)) {
            throw new LogException("there is no log in " + path);
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return new LogFolder(
                    path,
                    Integer.parseInt(properties.getProperty("partitions", "")),
                    RollCycles.valueOf(properties.getProperty("roll", "")));
        } catch (IllegalArgumentException e) {
            throw new LogException(file + " does not describe a log", e);
        }
    }

    private LogFolder create() throws IOException {
        Files.createDirectories(staging());
        Files.createDirectories(consumers());
        Properties properties = new Properties();
        properties.setProperty("partitions", Integer.toString(partitions));
        properties.setProperty("roll", roll.name());
        Path draft = path.resolve(PROPERTIES + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, path.resolve(PROPERTIES), StandardCopyOption.ATOMIC_MOVE);
        return this;
    }

    /** The partition of a key: the same for ever, whatever the JVM. */
    public int partitionOf(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return Math.floorMod(hash ^ (hash >>> 16), partitions);
    }

    public Path staging() {
        return path.resolve("staging");
    }

    public Path consumers() {
        return path.resolve("consumers");
    }

    public Path partition(int partition) {
        return path.resolve("partition-" + partition);
    }

    /** The file of a cycle, named after its start in UTC. */
    Path cycleFile(int partition, long cycle) {
        String name =
                DateTimeFormatter.ofPattern(roll.format())
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.ofEpochMilli(cycle * roll.lengthInMillis()));
        return partition(partition).resolve(name + SingleChronicleQueue.SUFFIX);
    }

    /** When the file began in which something stands, milliseconds since 1970-01-01T00:00Z. */
    long rolledAtMillis(long index) {
        return (long) roll.toCycle(index) * roll.lengthInMillis();
    }

    String describe(int partition) {
        return "partition %d of log %s".formatted(partition, path.getFileName());
    }

    /**
     * Opens a partition's queue. Without {@code SYNC} a synced append would only be scheduled.
     * Needs the JVM flags of Chronicle Queue.
     */
    SingleChronicleQueue queue(int partition, TimeSource clock) {
        return SingleChronicleQueueBuilder.binary(partition(partition))
                .rollCycle(roll)
                .syncMode(SyncMode.SYNC)
                .timeProvider(clock::millis)
                .build();
    }
}
