package io.tieout.connectors.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.RollCycles;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LogToLogTest {

    private static final long NOON = 1_767_268_800_000L;

    @RegisterExtension
    static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(
                    new MiniClusterResourceConfiguration.Builder()
                            .setNumberTaskManagers(1)
                            .setNumberSlotsPerTaskManager(4)
                            .build());

    @TempDir Path home;
    private final TimeSource clock = ManualClock.at(NOON);
    private LogFolder in;
    private LogFolder out;

    @BeforeEach
    void createLogs() throws IOException {
        in = LogFolder.openOrCreate(home.resolve("in"), 3, RollCycles.FIVE_MINUTELY);
        out = LogFolder.openOrCreate(home.resolve("out"), 2, RollCycles.FIVE_MINUTELY);
    }

    private List<String> fill(int from, int to) throws IOException {
        List<String> ids = IntStream.range(from, to).mapToObj(i -> "r" + i).toList();
        try (LogWriter writer = LogWriter.open(in, clock)) {
            for (int at = 0; at < ids.size(); at += 100) {
                RecordBlock[] blocks = new RecordBlock[in.partitions()];
                for (String id : ids.subList(at, Math.min(at + 100, ids.size()))) {
                    int partition = in.partitionOf(id);
                    if (blocks[partition] == null) {
                        blocks[partition] = new RecordBlock();
                    }
                    blocks[partition].add(Logs.record(id));
                }
                for (int partition = 0; partition < blocks.length; partition++) {
                    if (blocks[partition] != null) {
                        writer.append(partition, BatchOrigin.NONE, blocks[partition]);
                    }
                }
            }
        }
        return ids;
    }

    private ChronicleSource<LogRecord> source() {
        return ChronicleSource.of(
                in.path(),
                "copy",
                new RawRecords(),
                new CaughtUpWatermarks(CaughtUpWatermarks.DEFAULT_SLACK, clock));
    }

    private void copy(
            StreamExecutionEnvironment env,
            ChronicleSource<LogRecord> source,
            FailOnce<LogRecord> f) {
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "in")
                .uid("in")
                .map(f)
                .returns(LogRecord.class)
                .uid("fail")
                .sinkTo(new ChronicleSink<>(out.path(), "copy", new RawRecords(), clock))
                .uid("out");
    }

    private List<String> copied() {
        try {
            return Logs.allIds(out, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldCopyABoundedLogOnceAndEnd() throws Exception {
        List<String> ids = fill(0, 5_000);
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp"), 2);
        copy(env, source().bounded(), new FailOnce<>("bounded", -1));
        env.execute();

        assertThat(copied()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(stagedFiles()).isEmpty();
    }

    @Test
    void shouldEndWithMoreReadersThanPartitions() throws Exception {
        List<String> ids = fill(0, 100);
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp"), 4);
        copy(env, source().bounded(), new FailOnce<>("wide", -1));
        env.execute();
        assertThat(copied()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void shouldCopyExactlyOnceWhenTheJobFailsAndIsRescaledFromASavepoint() throws Exception {
        List<String> ids = new ArrayList<>(fill(0, 5_000));
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp"), 2);
        copy(env, source(), new FailOnce<>("rescaled", 7_000));
        JobClient job = env.executeAsync();
        Jobs.await("first half copied", () -> copied().size() >= 5_000);
        ids.addAll(fill(5_000, 10_000));
        Jobs.await("failed and recovered", () -> copied().size() >= 10_000);
        assertThat(FailOnce.seen("rescaled")).isGreaterThan(10_000);
        String savepoint = Jobs.stop(job, home.resolve("sp"));
        ids.addAll(fill(10_000, 12_000));

        StreamExecutionEnvironment again = Jobs.environment(home.resolve("cp2"), 3, savepoint);
        copy(again, source(), new FailOnce<>("rescaled", 7_000));
        JobClient second = again.executeAsync();
        Jobs.await("all copied", () -> copied().size() >= 12_000);
        second.cancel().get(60, TimeUnit.SECONDS);

        assertThat(copied()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(new HashSet<>(copied())).hasSize(12_000);
    }

    @Test
    void shouldTellRetentionWhatItHasCheckpointed() throws Exception {
        fill(0, 300);
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp"), 2);
        copy(env, source(), new FailOnce<>("retention", -1));
        JobClient job = env.executeAsync();
        Jobs.await("copied", () -> copied().size() == 300);
        LogConsumers consumers = new LogConsumers(in);
        Jobs.await(
                "positions recorded",
                () ->
                        IntStream.range(0, 3)
                                        .mapToLong(p -> consumers.position("copy", p).ordinal())
                                        .sum()
                                == 300);
        job.cancel().get(60, TimeUnit.SECONDS);
    }

    @Test
    void shouldFailClearlyWhenRetentionDeletedWhatWasNotRead() throws Exception {
        fill(0, 100);
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp"), 2);
        copy(env, source(), new FailOnce<>("deleted", -1));
        JobClient job = env.executeAsync();
        Jobs.await("copied", () -> copied().size() == 100);
        String savepoint = Jobs.stop(job, home.resolve("sp"));
        fill(100, 200);
        ManualClock.advance(Duration.ofDays(1));
        fill(200, 300);
        ManualClock.advance(Duration.ofDays(30));
        new LogConsumers(in).forget("copy");
        assertThat(new LogRetention(in, Duration.ofDays(1), clock).sweep()).hasSize(3);

        StreamExecutionEnvironment again = Jobs.environment(home.resolve("cp2"), 2, savepoint);
        copy(again, source().bounded(), new FailOnce<>("deleted", -1));
        assertThatThrownBy(again::execute)
                .rootCause()
                .isInstanceOf(MissingRecordsException.class)
                .hasMessageContaining("were deleted by retention before they were read");
    }

    private List<Path> stagedFiles() throws IOException {
        try (Stream<Path> files = Files.list(out.staging())) {
            return files.toList();
        }
    }
}
