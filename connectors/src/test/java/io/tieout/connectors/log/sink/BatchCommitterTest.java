package io.tieout.connectors.log.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.connectors.log.CommittedBatches;
import io.tieout.connectors.log.LogException;
import io.tieout.connectors.log.LogFolder;
import io.tieout.connectors.log.LogRecord;
import io.tieout.connectors.log.LogWriter;
import io.tieout.connectors.log.Logs;
import io.tieout.connectors.log.ManualClock;
import io.tieout.connectors.log.RawRecords;
import io.tieout.connectors.log.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.RollCycles;
import org.apache.flink.api.connector.sink2.Committer.CommitRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommitterTest {

    private static final RunId FIRST_RUN = new RunId("job-0-0");
    private static final RunId RESTORED_RUN = new RunId("job-1-1");

    @TempDir Path home;
    private final TimeSource clock = ManualClock.at(1_767_268_800_000L);
    private LogFolder folder;
    private LogWriter log;

    @BeforeEach
    void createLog() throws IOException {
        folder = LogFolder.openOrCreate(home.resolve("out"), 2, RollCycles.FIVE_MINUTELY);
        log = LogWriter.open(folder, clock);
    }

    @AfterEach
    void closeLog() throws IOException {
        log.close();
    }

    private LogCommittable staged(RunId run, String... ids) throws IOException {
        try (StagingWriter<LogRecord> writer =
                new StagingWriter<>(folder, "sink", 0, run, new RawRecords(), clock)) {
            for (String id : ids) {
                writer.write(Logs.record(id), null);
            }
            return writer.prepareCommit().iterator().next();
        }
    }

    private void commit(RunId run, LogCommittable... batches) throws IOException {
        List<CommitRequest<LogCommittable>> requests = new ArrayList<>();
        for (LogCommittable batch : batches) {
            requests.add(new Request(batch));
        }
        new BatchCommitter(log, new CommittedBatches(folder, clock), run).commit(requests);
    }

    @Test
    void shouldShowNothingBeforeTheCommitAndAllAfterIt() throws IOException {
        LogCommittable batch = staged(FIRST_RUN, "a", "b", "c");
        assertThat(Logs.allIds(folder, clock)).isEmpty();
        commit(FIRST_RUN, batch);
        assertThat(Logs.allIds(folder, clock)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(folder.staging()).isEmptyDirectory();
    }

    @Test
    void shouldCommitAgainWithoutEffect() throws IOException {
        LogCommittable batch = staged(FIRST_RUN, "a", "b", "c");
        commit(FIRST_RUN, batch);
        ManualClock.advance(Duration.ofHours(1));
        commit(FIRST_RUN, staged(FIRST_RUN, "d"));

        commit(RESTORED_RUN, batch);
        assertThat(Logs.allIds(folder, clock)).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void shouldAppendOnlyTheMissingPartsOfABatchCutOffByACrash() throws IOException {
        LogCommittable batch = staged(FIRST_RUN, "a", "b", "c", "d", "e", "f");
        assertThat(batch.parts()).isEqualTo(2);
        Path sealed = folder.staging().resolve(batch.fileName());
        Path kept = Files.copy(sealed, home.resolve("kept"));
        // As if the process had died after the first document.
        commit(FIRST_RUN, new LogCommittable(batch.batchId(), batch.runId(), 0, 1));
        Files.move(kept, sealed, StandardCopyOption.REPLACE_EXISTING);

        commit(RESTORED_RUN, batch);
        assertThat(Logs.allIds(folder, clock))
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
    }

    @Test
    void shouldRefuseABatchThatIsNeitherStagedNorInTheLog() throws IOException {
        LogCommittable batch = staged(FIRST_RUN, "a");
        Files.delete(folder.staging().resolve(batch.fileName()));
        assertThatThrownBy(() -> commit(RESTORED_RUN, batch))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("neither staged nor in the log");
    }

    @Test
    void shouldRefuseADamagedStagingFile() throws IOException {
        LogCommittable batch = staged(FIRST_RUN, "a");
        Path sealed = folder.staging().resolve(batch.fileName());
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length - 1]++;
        Files.write(sealed, bytes);
        assertThatThrownBy(() -> commit(RESTORED_RUN, batch))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void shouldDeleteWhatAnEarlierWriterLeftUnsealed() throws IOException {
        Path open = Files.createFile(folder.staging().resolve("sink-0-job-0-0-9.open"));
        Path ofAnother = Files.createFile(folder.staging().resolve("sink-1-job-0-0-9.open"));
        staged(FIRST_RUN, "a");
        try (Stream<Path> files = Files.list(folder.staging())) {
            assertThat(files).doesNotContain(open).contains(ofAnother);
        }
    }

    @Test
    void shouldKeepACommittableThroughItsSerializer() throws IOException {
        LogCommittable batch = new LogCommittable("sink-0-job-0-0-7", "job-0-0", 42, 3);
        LogCommittableSerializer serializer = new LogCommittableSerializer();
        assertThat(serializer.deserialize(1, serializer.serialize(batch))).isEqualTo(batch);
    }

    private record Request(LogCommittable getCommittable) implements CommitRequest<LogCommittable> {

        @Override
        public int getNumberOfRetries() {
            return 0;
        }

        @Override
        public void signalFailedWithKnownReason(Throwable t) {
            throw new AssertionError(t);
        }

        @Override
        public void signalFailedWithUnknownReason(Throwable t) {
            throw new AssertionError(t);
        }

        @Override
        public void retryLater() {
            throw new AssertionError("retry");
        }

        @Override
        public void updateAndRetryLater(LogCommittable committable) {
            throw new AssertionError("retry");
        }

        @Override
        public void signalAlreadyCommitted() {}
    }
}
