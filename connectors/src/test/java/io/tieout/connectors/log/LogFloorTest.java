package io.tieout.connectors.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.openhft.chronicle.queue.RollCycles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFloorTest {

    private static final long NOON = 1_767_268_800_000L;
    private static final long RUN_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int CYCLES_SEEN = 3;

    @TempDir Path home;

    private LogFolder folder() throws IOException {
        return LogFolder.openOrCreate(home.resolve("feed"), 1, RollCycles.FIVE_MINUTELY);
    }

    @Test
    void shouldPromiseWhatItsClockSays() throws IOException {
        LogFolder folder = folder();
        try (LogWriter writer = LogWriter.open(folder, ManualClock.at(NOON))) {
            assertThat(writer.folder()).isEqualTo(folder);
            assertThat(LogWriter.floorMillis(folder, 0)).isEqualTo(NOON);
            ManualClock.advance(Duration.ofSeconds(3));
            assertThat(LogWriter.floorMillis(folder, 0)).isEqualTo(NOON + 3_000);
        }
    }

    @Test
    void shouldPromiseNothingOfALogThatItDoesNotWrite() throws IOException {
        LogFolder folder = folder();
        assertThat(LogWriter.floorMillis(folder, 0)).isEqualTo(LogWriter.NOT_KNOWN);
        LogWriter.open(folder, ManualClock.at(NOON)).close();
        assertThat(LogWriter.floorMillis(folder, 0)).isEqualTo(LogWriter.NOT_KNOWN);
    }

    @Test
    void shouldPromiseNothingWhileADocumentIsBeingWritten() {
        AppendClock clock = new AppendClock(ManualClock.at(NOON), 0);
        assertThat(clock.begin()).isEqualTo(NOON);
        ManualClock.advance(Duration.ofSeconds(1));
        assertThat(clock.floorMillis()).isEqualTo(LogWriter.NOT_KNOWN);
        clock.end();
        assertThat(clock.floorMillis()).isEqualTo(NOON + 1_000);
    }

    @Test
    void shouldStampNothingBelowAPromiseWhenTheClockIsSetBack() throws IOException {
        LogFolder folder = folder();
        TimeSource clock = ManualClock.at(NOON);
        try (LogWriter writer = LogWriter.open(folder, clock);
                LogReader reader = LogReader.open(folder, 0, LogPosition.EARLIEST, clock)) {
            long promised = LogWriter.floorMillis(folder, 0);
            ManualClock.advance(Duration.ofSeconds(-10));
            writer.append("key", Logs.record("after"));
            assertThat(reader.next().observedAtMillis()).isEqualTo(promised);
        }
    }

    @Test
    void shouldStampNothingBelowWhatItFoundWhenTheClockWasSetBackMeanwhile() throws IOException {
        LogFolder folder = folder();
        TimeSource clock = ManualClock.at(NOON);
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            writer.append("key", Logs.record("before"));
        }
        ManualClock.advance(Duration.ofSeconds(-10));
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            assertThat(LogWriter.floorMillis(folder, 0)).isEqualTo(NOON);
            writer.append("key", Logs.record("after"));
        }
        assertThat(all(folder, clock))
                .extracting(LogRecord::id, LogRecord::observedAtMillis)
                .containsExactly(tuple("before", NOON), tuple("after", NOON));
    }

    /** At noon a file begins, and ten seconds before is in the one before it. */
    @Test
    void shouldAppendBehindWhatIsThereWhenTheClockIsSetBackBeforeTheFile() throws IOException {
        LogFolder folder = folder();
        TimeSource clock = ManualClock.at(NOON);
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            writer.append("key", Logs.record("one"));
            ManualClock.advance(Duration.ofMinutes(-30));
            writer.append("key", Logs.record("two"));
        }
        ManualClock.advance(Duration.ofMinutes(-30));
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            writer.append("key", Logs.record("three"));
        }
        ManualClock.advance(Duration.ofMinutes(90));
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            writer.append("key", Logs.record("four"));
        }
        assertThat(all(folder, clock))
                .extracting(LogRecord::id)
                .containsExactly("one", "two", "three", "four");
    }

    private static List<LogRecord> all(LogFolder folder, TimeSource clock) throws IOException {
        List<LogRecord> records = new ArrayList<>();
        try (LogReader reader = LogReader.open(folder, 0, LogPosition.EARLIEST, clock)) {
            for (LogRecord it = reader.next(); it != null; it = reader.next()) {
                records.add(it);
            }
        }
        return records;
    }

    @Test
    void shouldNotWaitForAClockThatWasFarAhead() {
        AppendClock clock = new AppendClock(ManualClock.at(NOON), NOON + 86_400_000);
        assertThat(clock.begin()).isEqualTo(NOON);
        clock.end();
        ManualClock.advance(Duration.ofMinutes(-2));
        assertThat(clock.floorMillis()).isEqualTo(NOON - 120_000);
    }

    /** Five minutes of the clock are half a second here, so that files roll meanwhile. */
    @Test
    void shouldKeepItsPromisesWhileItAppendsAndRollsFiles() throws IOException {
        LogFolder folder = folder();
        long startNanos = System.nanoTime();
        TimeSource clock = () -> NOON + (System.nanoTime() - startNanos) * 600 / 1_000_000;
        AtomicBoolean isOver = new AtomicBoolean();
        Set<Long> cycles = new HashSet<>();
        long records = 0;
        long promises = 0;
        try (LogWriter writer = LogWriter.open(folder, clock);
                LogReader reader = LogReader.open(folder, 0, LogPosition.EARLIEST, clock)) {
            CompletableFuture<Void> appends =
                    CompletableFuture.runAsync(() -> append(writer, isOver));
            long promised = Long.MIN_VALUE;
            while (System.nanoTime() - startNanos < RUN_NANOS) {
                long floor = LogWriter.floorMillis(folder, 0);
                LogRecord record = reader.next();
                if (record != null) {
                    assertThat(record.observedAtMillis()).isGreaterThanOrEqualTo(promised);
                    cycles.add(record.observedAtMillis() / folder.roll().lengthInMillis());
                    records++;
                } else if (floor != LogWriter.NOT_KNOWN) {
                    promised = Math.max(promised, floor);
                    promises++;
                }
            }
            isOver.set(true);
            appends.join();
        }
        assertThat(cycles).hasSizeGreaterThan(CYCLES_SEEN);
        assertThat(records).isGreaterThan(1_000);
        assertThat(promises).isGreaterThan(1_000);
    }

    private static void append(LogWriter writer, AtomicBoolean isOver) {
        try {
            for (int i = 0; !isOver.get(); i++) {
                writer.append(0, BatchOrigin.NONE, Logs.block("n" + i));
                if (i % 7 == 0) {
                    Thread.sleep(0, 200_000);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
