package io.tieout.formats.mt940;

import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Measures the reader on a generated stream: {@code java ... Mt940Throughput [megabytes]}. */
final class Mt940Throughput {

    private static final int ROUNDS = 5;
    private static final long MEGABYTE = 1_000_000;

    private Mt940Throughput() {}

    public static void main(String[] arguments) throws IOException {
        long megabytes = arguments.length == 0 ? 100 : Long.parseLong(arguments[0]);
        for (int round = 1; round <= ROUNDS; round++) {
            long generatedNanos = drain(new GeneratedFile(megabytes * MEGABYTE));
            GeneratedFile file = new GeneratedFile(megabytes * MEGABYTE);
            long start = cpuNanos();
            long rows = 0;
            try (RecordReader reader = new Mt940Format().open("generated", file)) {
                for (Row row = reader.next(); row != null; row = reader.next()) {
                    rows++;
                }
            }
            double seconds = (cpuNanos() - start - generatedNanos) / 1e9;
            System.out.printf(
                    "round %d, per CPU second: %.0f MB, %.0f lines; %d rows, generator %.2f s subtracted%n",
                    round,
                    megabytes / seconds,
                    file.linesGiven() / seconds,
                    rows,
                    generatedNanos / 1e9);
        }
    }

    // Processor time, so that what else runs on the machine does not count.
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long drain(GeneratedFile file) {
        byte[] buffer = new byte[65_536];
        long start = cpuNanos();
        int read = 0;
        while (read >= 0) {
            read = file.read(buffer, 0, buffer.length);
        }
        return cpuNanos() - start;
    }
}
