package io.tieout.formats.mt940;

import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;

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
            long start = System.nanoTime();
            long rows = 0;
            try (RecordReader reader = new Mt940Format().open("generated", file)) {
                for (Row row = reader.next(); row != null; row = reader.next()) {
                    rows++;
                }
            }
            double seconds = (System.nanoTime() - start - generatedNanos) / 1e9;
            System.out.printf(
                    "round %d: %.0f MB/s, %.0f lines/s, %d rows, generator %.2f s subtracted%n",
                    round,
                    megabytes / seconds,
                    file.linesGiven() / seconds,
                    rows,
                    generatedNanos / 1e9);
        }
    }

    private static long drain(GeneratedFile file) {
        byte[] buffer = new byte[65_536];
        long start = System.nanoTime();
        int read = 0;
        while (read >= 0) {
            read = file.read(buffer, 0, buffer.length);
        }
        return System.nanoTime() - start;
    }
}
