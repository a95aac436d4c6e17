package io.tieout.benchmarks.recon;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.recon.payables.PayablesGenerator;
import io.tieout.benchmarks.recon.receivables.ReceivablesGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorMemoryTest {
    private static final long BANK_HEAP_BYTES = 24L << 20;

    /** More than for the bank: every customer is remembered, with what it owes. */
    private static final long RECEIVABLES_HEAP_BYTES = 48L << 20;

    /** More again: bills of the months to come are planned with the first one. */
    private static final long PAYABLES_HEAP_BYTES = 64L << 20;

    @TempDir private Path folder;

    @Test
    void shouldWriteManyTimesItsHeap() throws IOException, InterruptedException {
        generate("bank", BANK_HEAP_BYTES);

        assertThat(Files.size(folder.resolve("ledger-entries.jsonl")))
                .isGreaterThan(BANK_HEAP_BYTES * 3);
    }

    @Test
    void shouldWriteManyTimesItsHeapOfReceivables() throws IOException, InterruptedException {
        generate("receivables", RECEIVABLES_HEAP_BYTES);

        assertThat(Files.size(folder.resolve("receivables.jsonl")))
                .isGreaterThan(RECEIVABLES_HEAP_BYTES * 3);
    }

    @Test
    void shouldWriteManyTimesItsHeapOfPayables() throws IOException, InterruptedException {
        generate("payables", PAYABLES_HEAP_BYTES);

        long written = 0;
        for (String stream : List.of("purchase-orders", "goods-receipts", "invoices")) {
            written += Files.size(folder.resolve(stream + ".jsonl"));
        }
        assertThat(written).isGreaterThan(PAYABLES_HEAP_BYTES * 3);
    }

    private void generate(String flow, long heapBytes) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx" + heapBytes,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Alone.class.getName(),
                                folder.toString(),
                                flow)
                        .inheritIO()
                        .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Generates in a process of its own. */
    static final class Alone {
        private Alone() {}

        public static void main(String[] args) {
            Path folder = Path.of(args[0]);
            if (args[1].equals("bank")) {
                new Generator(1, 500_000, Profile.REALISTIC).generateTo(folder);
            } else if (args[1].equals("payables")) {
                new PayablesGenerator(1, 500_000, Profile.REALISTIC).generateTo(folder);
            } else {
                new ReceivablesGenerator(1, 1_000_000, Profile.REALISTIC, true).generateTo(folder);
            }
        }
    }
}
