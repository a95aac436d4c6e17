package io.tieout.benchmarks.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorMemoryTest {
    private static final long HEAP_BYTES = 24L << 20;

    @TempDir private Path folder;

    @Test
    void shouldWriteManyTimesItsHeap() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx" + HEAP_BYTES,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Alone.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(Files.size(folder.resolve("ledger-entries.jsonl")))
                    .isGreaterThan(HEAP_BYTES * 3);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Generates in a process of its own. */
    static final class Alone {
        private Alone() {}

        public static void main(String[] args) {
            new Generator(1, 500_000, Profile.REALISTIC).generateTo(Path.of(args[0]));
        }
    }
}
