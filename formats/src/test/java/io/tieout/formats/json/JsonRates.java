package io.tieout.formats.json;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Prints how many bank transactions a second one core writes and reads as JSON Lines. */
final class JsonRates {

    private static final int COUNT = 200_000;

    /** CPU time, not wall time: a busy machine must not change the numbers. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private JsonRates() {}

    public static void main(String[] args) throws IOException {
        List<BankTransaction> transactions = transactions();
        for (int round = 1; round <= 6; round++) {
            ByteArrayOutputStream file = new ByteArrayOutputStream(COUNT * 400);
            long start = CPU.getCurrentThreadCpuTime();
            CanonicalJson json = new CanonicalJson();
            for (BankTransaction transaction : transactions) {
                json.write(transaction, file);
            }
            long written = CPU.getCurrentThreadCpuTime();
            int read = read(file.toByteArray());
            long end = CPU.getCurrentThreadCpuTime();
            System.out.printf(
                    "%d events of %d bytes: write %,d/s, read %,d/s%n",
                    read, file.size() / COUNT, rate(written - start), rate(end - written));
        }
    }

    private static int read(byte[] bytes) throws IOException {
        int read = 0;
        try (RecordReader reader =
                new JsonLinesFormat()
                        .open("bank-transactions.jsonl", new ByteArrayInputStream(bytes))) {
            while (reader.next() instanceof Row.Accepted) {
                read++;
            }
        }
        return read;
    }

    private static long rate(long nanos) {
        return COUNT * 1_000_000_000L / nanos;
    }

    private static List<BankTransaction> transactions() {
        Random random = new Random(1);
        List<BankTransaction> transactions = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String name = i % 5 == 0 ? "Bäckerei Müller " + i % 977 : "Customer " + i % 977;
            transactions.add(
                    new BankTransaction(
                            "camt/DE02120300000000202051/2026-11-03/" + i,
                            "DE0212030000000020205" + i % 10,
                            new Money(random.nextInt(2_000_000) - 1_000_000, "EUR"),
                            LocalDate.of(2026, 11, 1 + i % 28),
                            LocalDate.of(2026, 11, 1 + i % 28),
                            name,
                            "DE75512108001245126199",
                            List.of(new Reference(ReferenceType.END_TO_END, "E2E-" + i)),
                            "RE-2026-" + i + " Kd " + i % 977,
                            "PMNT/RCDT/ESCT",
                            null,
                            "DE02120300000000202051/2026-11-03",
                            1 + i % 1000,
                            BookingStatus.BOOKED,
                            false));
        }
        return transactions;
    }
}
