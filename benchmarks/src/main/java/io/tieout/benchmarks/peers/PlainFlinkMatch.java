package io.tieout.benchmarks.peers;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The yardstick: a two-way match on exact reference and amount as one writes it in plain Flink, one
 * value state per key, RocksDB tuned. Prints one JSON line; its CPU seconds cover reading the feed
 * and matching, of this whole process from the job's start to its end.
 */
@Command(
        name = "plain-flink-match",
        description = "Match a feed on exact reference and amount with plain Flink.",
        mixinStandardHelpOptions = true)
public final class PlainFlinkMatch implements Callable<Integer> {
    static final String PAIRS = "pairs";
    static final String RECORDS = "records";
    private static final double NANOS_PER_SECOND = 1e9;

    @Option(names = "--feed", required = true, description = "folder of the generated feed")
    private Path feed;

    @Option(names = "--slots", defaultValue = "1", description = "parallelism of the match")
    private int slots;

    @Option(names = "--managed-memory", defaultValue = "4g", description = "for RocksDB")
    private String managedMemory;

    @Option(names = "--state", defaultValue = "rocksdb", description = "rocksdb or hashmap")
    private String state;

    public static void main(String[] args) {
        System.exit(new CommandLine(new PlainFlinkMatch()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("plain-flink-match");
        try {
            run(
                    StreamExecutionEnvironment.getExecutionEnvironment(
                            PlainFlinkSettings.of(slots, managedMemory, state, work)));
        } finally {
            delete(work);
        }
        return 0;
    }

    private void run(StreamExecutionEnvironment env) throws Exception {
        build(env, feed, lines(feed));
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        JobExecutionResult result = env.execute("plain-flink-match");
        print(
                result,
                (System.nanoTime() - wall) / NANOS_PER_SECOND,
                (system.getProcessCpuTime() - cpu) / NANOS_PER_SECOND);
    }

    /** The diagram: a counter that pulls the feed, the key, the match. */
    static void build(StreamExecutionEnvironment env, Path feed, long lines) {
        DataStream<KeyedSide> sides =
                env.fromSequence(1, lines)
                        .setParallelism(1)
                        .uid("ticks")
                        .flatMap(new PullFeed(feed.toString()))
                        .returns(HandWrittenType.KEYED_SIDE)
                        .setParallelism(1)
                        .uid("feed");
        sides.keyBy(KeyedSide::key, HandWrittenType.PAIR_KEY)
                .process(new PairUp())
                .returns(Types.STRING)
                .uid("match")
                .sinkTo(new DiscardingSink<>())
                .uid("discard");
    }

    /** Lines of both files; counted without looking into them. */
    static long lines(Path feed) throws IOException {
        long lines = 0;
        byte[] block = new byte[1 << 20];
        for (String file : FeedReader.FILES) {
            try (InputStream bytes = Files.newInputStream(feed.resolve(file))) {
                for (int read = bytes.read(block); read > 0; read = bytes.read(block)) {
                    for (int i = 0; i < read; i++) {
                        lines += block[i] == '\n' ? 1 : 0;
                    }
                }
            }
        }
        return lines;
    }

    private void print(JobExecutionResult result, double wallSeconds, double cpuSeconds) {
        Long records = result.getAccumulatorResult(RECORDS);
        Long pairs = result.getAccumulatorResult(PAIRS);
        System.out.printf(
                Locale.ROOT,
                "{\"program\":\"plain-flink\",\"state\":\"%s\",\"slots\":%d,\"events\":%d,"
                        + "\"matches\":%d,\"wallSeconds\":%.3f,\"cpuSeconds\":%.3f,"
                        + "\"eventsPerSecond\":%.0f,\"cpuMicrosPerEvent\":%.3f}%n",
                state,
                slots,
                records,
                pairs,
                wallSeconds,
                cpuSeconds,
                records / wallSeconds,
                cpuSeconds * 1e6 / records);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
