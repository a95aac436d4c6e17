package io.tieout.connectors.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.RollCycles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {

    private static final long NOON = 1_767_268_800_000L;
    private static final Duration CYCLE = Duration.ofMinutes(5);

    @TempDir Path home;
    private final TimeSource clock = ManualClock.at(NOON);
    private LogFolder folder;

    @BeforeEach
    void createLog() throws IOException {
        folder = LogFolder.openOrCreate(home.resolve("feed"), 1, RollCycles.FIVE_MINUTELY);
    }

    private void write(String... ids) throws IOException {
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            writer.append(0, BatchOrigin.NONE, Logs.block(ids));
        }
    }

    private LogReader open(LogPosition from) throws LogException {
        return LogReader.open(folder, 0, from, clock);
    }

    private void deleteOldestCycle() throws IOException {
        try (Stream<Path> files = Files.list(folder.partition(0))) {
            Files.delete(
                    files.filter(f -> f.toString().endsWith(".cq4")).sorted().findFirst().get());
        }
        try (var queue = folder.queue(0, clock)) {
            queue.refreshDirectoryListing();
        }
    }

    @Test
    void shouldGiveEachRecordOfABatchWithContentAndTimeOfAppend() throws IOException {
        write("a", "b");

        try (LogReader reader = open(LogPosition.EARLIEST)) {
            LogRecord first = reader.next();
            assertThat(first.id()).isEqualTo("a");
            assertThat(first.observedAtMillis()).isEqualTo(NOON);
            assertThat(new String(first.payload(), StandardCharsets.UTF_8)).isEqualTo("body of a");
            assertThat(reader.next().id()).isEqualTo("b");
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void shouldKeepAnObservationTimeThatTheRecordBrings() throws IOException {
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            writer.append("key", new LogRecord("a", 42, new byte[0]));
        }
        try (LogReader reader = open(LogPosition.EARLIEST)) {
            assertThat(reader.next()).isEqualTo(new LogRecord("a", 42, new byte[0]));
        }
    }

    @Test
    void shouldGoOnFromEveryPositionAcrossBatchesAndCycles() throws IOException {
        write("a", "b", "c");
        write("d");
        ManualClock.advance(CYCLE);
        write("e", "f");
        ManualClock.advance(CYCLE.multipliedBy(3));
        write("g");
        List<String> all = List.of("a", "b", "c", "d", "e", "f", "g");
        List<LogPosition> positions = new ArrayList<>();
        try (LogReader reader = open(LogPosition.EARLIEST)) {
            do {
                positions.add(reader.position());
            } while (reader.next() != null);
        }

        assertThat(positions).hasSize(8);
        for (LogPosition position : positions) {
            try (LogReader reader = open(position)) {
                assertThat(Logs.idsOf(reader))
                        .isEqualTo(all.subList((int) position.ordinal(), all.size()));
                assertThat(reader.position().ordinal()).isEqualTo(7);
            }
        }
    }

    @Test
    void shouldSeeWhatIsAppendedAfterItReachedTheTail() throws IOException {
        try (LogReader reader = open(LogPosition.EARLIEST)) {
            assertThat(reader.next()).isNull();
            write("a");
            assertThat(Logs.idsOf(reader)).containsExactly("a");
            ManualClock.advance(CYCLE);
            write("b");
            assertThat(Logs.idsOf(reader)).containsExactly("b");
            ManualClock.advance(CYCLE.multipliedBy(2));
            write("c");
            assertThat(Logs.idsOf(reader)).containsExactly("c");
        }
    }

    @Test
    void shouldSeeWhatIsAppendedAfterItWasOpenedAtTheTail() throws IOException {
        write("a");
        LogPosition tail = positionAfter(1);
        try (LogReader reader = open(tail)) {
            assertThat(reader.next()).isNull();
            ManualClock.advance(CYCLE);
            write("b");
            assertThat(Logs.idsOf(reader)).containsExactly("b");
        }
    }

    @Test
    void shouldRefuseToSkipACycleDeletedBeforeItWasRead() throws IOException {
        write("a", "b", "c");
        LogPosition afterFirst = positionAfter(1);
        ManualClock.advance(CYCLE);
        write("d");
        deleteOldestCycle();

        assertThatThrownBy(
                        () -> {
                            try (LogReader reader = open(afterFirst)) {
                                reader.next();
                            }
                        })
                .isInstanceOf(MissingRecordsException.class)
                .hasMessageContaining("positions 1..2 were deleted by retention before they were");
    }

    @Test
    void shouldRefuseToSkipADeletedCycleThatWasNeverStarted() throws IOException {
        write("a");
        ManualClock.advance(CYCLE);
        write("b");
        ManualClock.advance(CYCLE);
        write("c");
        LogPosition afterA = positionAfter(1);
        deleteOldestCycle();
        deleteOldestCycle();

        assertThatThrownBy(() -> open(afterA).next())
                .isInstanceOf(MissingRecordsException.class)
                .hasMessageContaining("positions 1..1 ");
        assertThatThrownBy(() -> open(LogPosition.START).next())
                .isInstanceOf(MissingRecordsException.class)
                .hasMessageContaining("positions 0..1 ");
    }

    @Test
    void shouldGoOnWhereAFullyReadCycleWasDeleted() throws IOException {
        write("a", "b");
        LogPosition afterCycle = positionAfter(2);
        ManualClock.advance(CYCLE);
        write("c");
        deleteOldestCycle();

        try (LogReader reader = open(afterCycle)) {
            assertThat(Logs.idsOf(reader)).containsExactly("c");
        }
        try (LogReader reader = open(LogPosition.EARLIEST)) {
            assertThat(Logs.idsOf(reader)).containsExactly("c");
        }
    }

    @Test
    void shouldRefuseAPositionBehindTheEndOfAReplacedLog() throws IOException {
        write("a");
        LogPosition beyond = new LogPosition(positionAfter(1).index() + 5, 0, 6);

        assertThatThrownBy(() -> open(beyond))
                .isInstanceOf(MissingRecordsException.class)
                .hasMessageContaining("stands at position 6 but the log ends at 1");
    }

    @Test
    void shouldCountOrdinalsAcrossWriters() throws IOException {
        write("a", "b");
        write("c");
        assertThat(LogReader.endOrdinal(folder, 0, clock)).isEqualTo(3);
    }

    @Test
    void shouldCarryRecordsLargerThanABlock() throws IOException {
        byte[] large = new byte[3 << 20];
        large[large.length - 1] = 7;
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            writer.append("key", new LogRecord("large", 1, large));
        }
        try (LogReader reader = open(LogPosition.EARLIEST)) {
            assertThat(reader.next().payload()).isEqualTo(large);
        }
    }

    private LogPosition positionAfter(int records) throws LogException {
        try (LogReader reader = open(LogPosition.EARLIEST)) {
            for (int i = 0; i < records; i++) {
                reader.next();
            }
            return reader.position();
        }
    }
}
