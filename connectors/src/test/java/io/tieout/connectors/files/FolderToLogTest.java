package io.tieout.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connectors.log.ChronicleSink;
import io.tieout.connectors.log.FailOnce;
import io.tieout.connectors.log.Jobs;
import io.tieout.connectors.log.LogFolder;
import io.tieout.connectors.log.LogRecord;
import io.tieout.connectors.log.Logs;
import io.tieout.connectors.log.ManualClock;
import io.tieout.connectors.log.RawRecords;
import io.tieout.connectors.log.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.openhft.chronicle.queue.RollCycles;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FolderToLogTest {

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
    private final List<String> expected = new ArrayList<>();
    private Path folder;
    private LogFolder out;

    @BeforeEach
    void createFolderAndLog() throws IOException {
        folder = Files.createDirectories(home.resolve("inbox"));
        out = LogFolder.openOrCreate(home.resolve("out"), 2, RollCycles.FIVE_MINUTELY);
    }

    private Path deliver(String name, int lines) throws IOException {
        Path file = folder.resolve(name);
        List<String> text = IntStream.range(0, lines).mapToObj(i -> name + "/" + i).toList();
        Files.write(file, text);
        expected.addAll(text);
        return file;
    }

    private FolderSource<LogRecord> watched() {
        return FolderSource.watch(
                folder,
                LineFormat::lookup,
                FolderToLogTest::toRecord,
                TypeInformation.of(LogRecord.class),
                Duration.ofMillis(30),
                clock);
    }

    private FolderSource<LogRecord> listed() {
        return FolderSource.list(
                folder,
                LineFormat::lookup,
                FolderToLogTest::toRecord,
                TypeInformation.of(LogRecord.class));
    }

    /** A line by its text, the dead letter of a file by its reason. */
    private static LogRecord toRecord(FileRow row) {
        if (row.letter() == null) {
            return null;
        }
        String id =
                row.position().equals("file")
                        ? row.source() + ": " + row.letter().reason()
                        : row.letter().raw();
        Long time = row.observedAtMillis();
        return new LogRecord(id, time == null ? LogRecord.STAMP_AT_APPEND : time, new byte[0]);
    }

    private void copy(
            StreamExecutionEnvironment env, FolderSource<LogRecord> source, FailOnce<LogRecord> f) {
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "in")
                .uid("in")
                .map(f)
                .returns(LogRecord.class)
                .uid("fail")
                .sinkTo(new ChronicleSink<>(out.path(), "intake", new RawRecords(), clock))
                .uid("out");
    }

    private JobClient start(String name, int failAt, String savepoint) throws Exception {
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp-" + name), 2, savepoint);
        copy(env, watched(), new FailOnce<>(name, failAt));
        return env.executeAsync();
    }

    private static void cancel(JobClient job) throws Exception {
        job.cancel().get(60, TimeUnit.SECONDS);
    }

    private List<String> copied() {
        try {
            return Logs.allIds(out, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitFile(Path path) {
        Jobs.await("file " + path.getFileName(), () -> Files.exists(path));
    }

    private void assertCopiedOnce() {
        // Sorted, because comparing in any order is quadratic.
        assertThat(copied().stream().sorted().toList())
                .isEqualTo(expected.stream().sorted().toList());
    }

    @Test
    void shouldReadAllFilesOfAListedFolderAndLeaveThemThere() throws Exception {
        for (int i = 0; i < 5; i++) {
            deliver("bank-" + i + ".txt", 700 * i + 1);
        }
        Files.writeString(folder.resolve("half.txt.part"), "not yet");
        Files.writeString(folder.resolve(".hidden.txt"), "hidden");
        Files.copy(folder.resolve("bank-1.txt"), folder.resolve("copy-of-bank-1.txt"));
        Files.write(folder.resolve("image.png"), new byte[] {1, 2, 3});
        expected.add("image.png: no known format");
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp"), 2);
        copy(env, listed(), new FailOnce<>("listed", 3_000));
        env.execute();

        assertCopiedOnce();
        assertThat(folder.resolve("bank-4.txt")).exists();
        assertThat(folder.resolve("copy-of-bank-1.txt")).exists();
        assertThat(folder.resolve("done")).doesNotExist();
    }

    @Test
    void shouldEndAtOnceWithAnEmptyFolder() throws Exception {
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp"), 2);
        copy(env, listed(), new FailOnce<>("empty", -1));
        env.execute();
        assertThat(copied()).isEmpty();
    }

    @Test
    void shouldReadEachFileOnceWhenTheJobFailsInTheMiddle() throws Exception {
        deliver("a.txt", 4_000);
        deliver("b.txt", 4_000);
        JobClient job = start("failing", 5_000, null);
        awaitFile(folder.resolve("done/a.txt"));
        awaitFile(folder.resolve("done/b.txt"));
        deliver("c.txt", 10);
        awaitFile(folder.resolve("done/c.txt"));
        cancel(job);
        assertCopiedOnce();
    }

    @Test
    void shouldGoOnFromASavepointInMidFile() throws Exception {
        deliver("large.txt", 60_000);
        JobClient job = start("savepoint", -1, null);
        Jobs.await("some copied", () -> FailOnce.seen("savepoint") > 0);
        String savepoint = Jobs.stop(job, home.resolve("sp"));
        deliver("later.txt", 10);
        JobClient again = start("again", -1, savepoint);
        awaitFile(folder.resolve("done/large.txt"));
        awaitFile(folder.resolve("done/later.txt"));
        cancel(again);
        assertCopiedOnce();
    }

    @Test
    void shouldWaitForAFileThatIsStillBeingWritten() throws Exception {
        Path file = folder.resolve("growing.txt.part");
        JobClient job = start("growing", -1, null);
        Files.writeString(file, "growing.txt/0\n");
        deliver("other.txt", 1);
        awaitFile(folder.resolve("done/other.txt"));
        assertCopiedOnce();
        Files.delete(file);
        deliver("growing.txt", 3);
        awaitFile(folder.resolve("done/growing.txt"));
        cancel(job);
        assertCopiedOnce();
    }

    @Test
    void shouldSetRepeatedContentAside() throws Exception {
        Path first = deliver("first.txt", 5);
        byte[] content = Files.readAllBytes(first);
        JobClient job = start("repeated", -1, null);
        awaitFile(folder.resolve("done/first.txt"));
        Files.write(folder.resolve("second.txt"), content);
        awaitFile(folder.resolve("duplicates/second.txt"));
        Files.write(folder.resolve("first.txt"), content);
        awaitFile(folder.resolve("duplicates/first.txt"));
        deliver("third.txt", 1);
        awaitFile(folder.resolve("done/third.txt"));
        cancel(job);
        assertCopiedOnce();
    }

    @Test
    void shouldReportAnUnknownFormatAndABrokenParserAndTakeTheFileAgain() throws Exception {
        byte[] png = {1, 2, 3};
        Files.write(folder.resolve("image.png"), png);
        Files.writeString(folder.resolve("broken.txt"), "good\nexplode\n");
        expected.add("image.png: no known format");
        expected.add("good");
        expected.add(
                "broken.txt: the file cannot be read: java.lang.IllegalStateException: parser bug");
        JobClient job = start("unknown", -1, null);
        awaitFile(folder.resolve("failed/image.png"));
        awaitFile(folder.resolve("failed/broken.txt"));
        assertCopiedOnce();

        Files.delete(folder.resolve("failed/image.png"));
        Files.write(folder.resolve("image.png"), png);
        expected.add("image.png: no known format");
        awaitFile(folder.resolve("failed/image.png"));
        cancel(job);
        assertCopiedOnce();
    }

    @Test
    void shouldReportAFileThatWasChangedBetweenTwoRuns() throws Exception {
        Path file = deliver("changing.txt", 300_000);
        JobClient job = start("changing", -1, null);
        Jobs.await("started", () -> FailOnce.seen("changing") > 0);
        String savepoint = Jobs.stop(job, home.resolve("sp"));
        FileTime time = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] = 'X';
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);

        JobClient again = start("changed", -1, savepoint);
        String letter = "changing.txt: the file changed after it was found complete";
        Jobs.await("dead letter", () -> copied().contains(letter));
        cancel(again);
        assertThat(copied()).containsOnlyOnce(letter);
    }
}
