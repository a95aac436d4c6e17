package io.tieout.connectors.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import net.openhft.chronicle.queue.RollCycles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRetentionTest {

    private static final long NOON = 1_767_268_800_000L;
    private static final Duration CYCLE = Duration.ofMinutes(5);
    private static final Duration KEEP = Duration.ofDays(2);

    @TempDir Path home;
    private final TimeSource clock = ManualClock.at(NOON);
    private LogFolder folder;

    @BeforeEach
    void writeOneRecordInEachOfFourCycles() throws IOException {
        folder = LogFolder.openOrCreate(home.resolve("feed"), 1, RollCycles.FIVE_MINUTELY);
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            for (String id : new String[] {"a", "b", "c", "d"}) {
                writer.append(0, BatchOrigin.NONE, Logs.block(id));
                ManualClock.advance(CYCLE);
            }
        }
    }

    private int swept() throws IOException {
        return new LogRetention(folder, KEEP, clock).sweep().size();
    }

    private LogPosition positionAfter(int records) throws LogException {
        try (LogReader reader = LogReader.open(folder, 0, LogPosition.EARLIEST, clock)) {
            for (int i = 0; i < records; i++) {
                reader.next();
            }
            return reader.position();
        }
    }

    @Test
    void shouldKeepEverythingThatIsYoung() throws IOException {
        ManualClock.advance(Duration.ofDays(1));
        assertThat(swept()).isZero();
        assertThat(Logs.allIds(folder, clock)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void shouldDeleteOldCyclesButNeverTheLast() throws IOException {
        ManualClock.advance(Duration.ofDays(30));
        assertThat(swept()).isEqualTo(3);
        assertThat(Logs.allIds(folder, clock)).containsExactly("d");
    }

    @Test
    void shouldSpareWhatAConsumerHasNotCheckpointed() throws IOException {
        LogConsumers consumers = new LogConsumers(folder);
        consumers.register("slow");
        consumers.register("fast");
        consumers.record("slow", 0, positionAfter(2));
        consumers.record("fast", 0, positionAfter(4));
        ManualClock.advance(Duration.ofDays(30));

        assertThat(swept()).isEqualTo(1);
        assertThat(Logs.allIds(folder, clock)).containsExactly("b", "c", "d");

        consumers.forget("slow");
        assertThat(swept()).isEqualTo(2);
    }

    @Test
    void shouldDeleteNothingBeforeTheFirstCheckpointOfAConsumer() throws IOException {
        new LogConsumers(folder).register("new");
        ManualClock.advance(Duration.ofDays(30));
        assertThat(swept()).isZero();
    }

    @Test
    void shouldTakeAnUnreadableConsumerAsOneThatHasReadNothing() throws IOException {
        LogConsumers consumers = new LogConsumers(folder);
        consumers.register("torn");
        Files.writeString(folder.consumers().resolve("torn/partition-0"), "");
        ManualClock.advance(Duration.ofDays(30));
        assertThat(swept()).isZero();
    }

    @Test
    void shouldLetAReaderGoOnBehindTheDeletedAndNewRecordsCountOn() throws IOException {
        LogPosition afterThree = positionAfter(3);
        ManualClock.advance(Duration.ofDays(30));
        swept();
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            writer.append(0, BatchOrigin.NONE, Logs.block("e"));
        }
        try (LogReader reader = LogReader.open(folder, 0, afterThree, clock)) {
            assertThat(Logs.idsOf(reader)).containsExactly("d", "e");
            assertThat(reader.position().ordinal()).isEqualTo(5);
        }
    }

    @Test
    void shouldDeleteStagedBatchesThatNobodyCommitted() throws IOException {
        Path stale = Files.createFile(folder.staging().resolve("sink-0-run-7.batch"));
        Files.setLastModifiedTime(stale, FileTime.fromMillis(NOON));
        ManualClock.advance(Duration.ofDays(1));
        assertThat(swept()).isZero();
        ManualClock.advance(Duration.ofDays(2));
        swept();
        assertThat(stale).doesNotExist();
    }
}
