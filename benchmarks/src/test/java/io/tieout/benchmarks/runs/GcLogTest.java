package io.tieout.benchmarks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {
    @TempDir private Path folder;

    @Test
    void shouldTakeThePeaksAndSumThePauses() throws IOException {
        Path log = folder.resolve("gc.log");
        Files.writeString(
                log,
                """
                [0.005s][info][gc] Using Parallel
                [1.0s][info][gc] GC(0) Pause Young (Allocation Failure) 730M->156M(826M) 9.5ms
                [2.0s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 300M->212M(828M) 90.5ms
                """);

        assertThat(GcLog.read(log)).isEqualTo(new GcLog(730, 212, 0.1));
        assertThat(GcLog.read(folder.resolve("none"))).isEqualTo(new GcLog(0, 0, 0));
    }
}
