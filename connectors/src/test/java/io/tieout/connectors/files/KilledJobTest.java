package io.tieout.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connectors.log.ChildJvm;
import io.tieout.connectors.log.Jobs;
import io.tieout.connectors.log.LogFolder;
import io.tieout.connectors.log.LogReader;
import io.tieout.connectors.log.Logs;
import io.tieout.connectors.log.ManualClock;
import io.tieout.connectors.log.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJobTest {

    private static final int ROUNDS = 3;
    private static final int LINES = 40_000;

    @TempDir Path home;
    private final TimeSource clock = ManualClock.at(1_767_268_800_000L);
    private LogFolder out;

    @Test
    void shouldReadEachFileOnceWhenTheJvmOfTheJobIsKilledAgainAndAgain() throws Exception {
        out = LogFolder.openOrCreate(home.resolve("out"), 2, LogFolder.DEFAULT_ROLL);
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        List<String> expected = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String name = "file-" + round + ".txt";
            List<String> lines = IntStream.range(0, LINES).mapToObj(i -> name + "/" + i).toList();
            Files.write(inbox.resolve(name), lines);
            expected.addAll(lines);
            long before = copied();
            runUntil("progress in round " + round, () -> copied() > before);
        }
        runUntil("all copied", () -> copied() >= expected.size());
        runUntil("all moved", () -> arrivedFiles() == 0);

        // Sorted, because comparing in any order is quadratic.
        assertThat(Logs.allIds(out, clock).stream().sorted().toList())
                .isEqualTo(expected.stream().sorted().toList());
    }

    private void runUntil(String what, BooleanSupplier condition)
            throws IOException, InterruptedException {
        Path errors = home.resolve("errors.txt");
        // Flink leaves a large file in the temporary folder of every killed JVM.
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        Process process =
                ChildJvm.start(
                        KilledJob.class,
                        errors,
                        List.of("-Xmx512m", "-Djava.io.tmpdir=" + temporary),
                        List.of(home.toString()));
        try {
            Jobs.await(what, () -> condition.getAsBoolean() || !process.isAlive());
            assertThat(process.isAlive()).as(Files.readString(errors)).isTrue();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private long copied() {
        try {
            long count = 0;
            for (int partition = 0; partition < out.partitions(); partition++) {
                count += LogReader.endOrdinal(out, partition, clock);
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long arrivedFiles() {
        try (var files = Files.list(home.resolve("inbox"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
