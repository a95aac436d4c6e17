package io.tieout.connectors.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.openhft.chronicle.queue.RollCycles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWriterTest {

    @TempDir Path home;
    private final TimeSource clock = ManualClock.at(1_767_268_800_000L);

    private LogFolder folder(int partitions) throws IOException {
        return LogFolder.openOrCreate(home.resolve("feed"), partitions, LogFolder.DEFAULT_ROLL);
    }

    @Test
    void shouldBeOneWriterForAllUsersOfAProcess() throws IOException {
        LogFolder folder = folder(2);
        LogWriter first = LogWriter.open(folder, clock);
        LogWriter second = LogWriter.open(folder, clock);
        assertThat(second).isSameAs(first);
        first.close();
        second.append("key", Logs.record("a"));
        second.close();
        assertThat(Logs.allIds(folder, clock)).containsExactly("a");
    }

    @Test
    void shouldRefuseASecondOwnerOfTheLock() throws IOException {
        LogFolder folder = folder(1);
        try (FileChannel channel =
                        FileChannel.open(
                                folder.path().resolve("writer.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> LogWriter.open(folder, clock))
                    .isInstanceOf(LogException.class);
        }
        LogWriter.open(folder, clock).close();
    }

    @Test
    void shouldKeepAKeyInOnePartition() throws IOException {
        LogFolder folder = folder(4);
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            for (int i = 0; i < 40; i++) {
                writer.append("account-" + i % 10, Logs.record("account-" + i % 10 + "/" + i));
            }
        }
        for (int partition = 0; partition < 4; partition++) {
            int current = partition;
            try (LogReader reader =
                    LogReader.open(folder, partition, LogPosition.EARLIEST, clock)) {
                assertThat(Logs.idsOf(reader))
                        .isNotEmpty()
                        .allSatisfy(
                                id ->
                                        assertThat(folder.partitionOf(id.split("/", -1)[0]))
                                                .isEqualTo(current));
            }
        }
    }

    @Test
    void shouldRefuseToFillTheDisk() throws IOException {
        LogFolder folder = folder(1);
        assertThatThrownBy(() -> LogWriter.open(folder, clock, new FreeSpace(Long.MAX_VALUE)))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("MiB free, the log needs");
        LogWriter.open(folder, clock).close();
    }

    @Test
    void shouldKeepItsNumberOfPartitionsForEver() throws IOException {
        folder(3);
        assertThat(LogFolder.openOrCreate(home.resolve("feed"), 8, RollCycles.FAST_DAILY))
                .isEqualTo(new LogFolder(home.resolve("feed"), 3, LogFolder.DEFAULT_ROLL));
    }

    @Test
    void shouldSayWhereThereIsNoLog() {
        assertThatThrownBy(() -> LogFolder.open(home.resolve("nothing")))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("there is no log in");
    }

    @Test
    void shouldNameADamagedDocument() throws IOException {
        LogFolder folder = folder(1);
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            writer.append("key", Logs.record("needle"));
        }
        Path file = folder.cycleFile(0, clock.millis() / folder.roll().lengthInMillis());
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("needle");
        bytes[at] = 'b';
        Files.write(file, bytes);

        assertThatThrownBy(() -> LogReader.open(folder, 0, LogPosition.EARLIEST, clock))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("partition 0 of log feed: the document at index")
                .hasMessageContaining("is damaged");
    }

    @Test
    void shouldNotReportUsageToAnybody() {
        assertThat(System.getProperty("chronicle.analytics.disable")).isEqualTo("true");
        assertThatThrownBy(() -> Class.forName("net.openhft.chronicle.analytics.Analytics"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
