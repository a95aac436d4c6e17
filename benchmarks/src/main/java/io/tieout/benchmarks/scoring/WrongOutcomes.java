package io.tieout.benchmarks.scoring;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lists invoices of which more or other became than truth has: all of them in {@code
 * wrong-outcomes.jsonl}, those that were approved and have to be held in {@code
 * wrong-approvals.jsonl} too.
 */
final class WrongOutcomes implements Closeable {
    private final PayablesOutcomes.Reasons reasons;
    private final BufferedWriter all;
    private final BufferedWriter approved;
    private long approvals;
    private long holds;

    /** A line of the lists. */
    private record Line(
            String invoiceId,
            String kind,
            String expected,
            List<String> expectedReasons,
            String actual,
            List<String> actualReasons) {}

    WrongOutcomes(Path folder, PayablesOutcomes.Reasons reasons) {
        this.reasons = reasons;
        try {
            this.all = Files.newBufferedWriter(folder.resolve("wrong-outcomes.jsonl"));
            this.approved = Files.newBufferedWriter(folder.resolve("wrong-approvals.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Lines.Invoice invoice, PayablesOutcomes truth, PayablesOutcomes results, int number) {
        Line line =
                new Line(
                        invoice.invoiceId(),
                        invoice.kind(),
                        invoice.outcome(),
                        invoice.reasons(),
                        PayablesOutcomes.name(results.outcome(number)),
                        reasons.of(results.reasons(number)));
        write(all, line);
        if (results.isApproved(number) && !truth.isApproved(number)) {
            approvals++;
            write(approved, line);
        } else if (!results.isApproved(number) && truth.isApproved(number)) {
            holds++;
        }
    }

    private static void write(BufferedWriter file, Line line) {
        try {
            file.write(Lines.JSON.writeValueAsString(line));
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long approvals() {
        return approvals;
    }

    long holds() {
        return holds;
    }

    @Override
    public void close() {
        try (all) {
            approved.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
