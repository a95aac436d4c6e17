package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.Fields;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.LineFile;
import io.tieout.benchmarks.recon.TransportFaults;
import io.tieout.core.results.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes what has to become of each bill of the feed, and which faults were planted. */
final class PayablesTruth implements Closeable, TransportFaults {
    private static final byte[] INVOICE = LineBuffer.utf8("{\"invoiceId\":\"");
    private static final byte[] KIND = LineBuffer.utf8("\",\"kind\":\"");
    private static final byte[] OUTCOME = LineBuffer.utf8("\",\"outcome\":\"");
    private static final byte[] REASONS = LineBuffer.utf8("\",\"reasons\":[");
    private static final byte[] DUPLICATE_OF = LineBuffer.utf8(",\"duplicateOf\":\"");
    private static final byte[] DUPLICATE_KIND = LineBuffer.utf8("\",\"duplicateKind\":\"");
    private static final byte[] FAULT_KIND = LineBuffer.utf8("{\"kind\":\"");
    private static final byte[] IDS = LineBuffer.utf8("\",\"ids\":[\"");
    private static final byte[] REASON = LineBuffer.utf8("\"],\"reason\":\"");
    private static final byte[] STREAM = LineBuffer.utf8("\",\"stream\":\"");
    private static final byte[] LINE = LineBuffer.utf8("\",\"line\":");
    private static final byte[] FIELD = LineBuffer.utf8(",\"field\":\"");
    private static final byte[] DEAD_LETTER = LineBuffer.utf8("DEAD_LETTER");
    private static final String REDELIVERED = "redelivered";
    private static final String CORRUPTED = "corrupted";
    private static final byte[] NO_REASON = {};

    private final LineFile invoices;
    private final LineFile faults;
    private final LineBuffer line = new LineBuffer();
    private final Map<String, Long> invoicesByKind = new TreeMap<>();
    private final Map<String, Long> invoicesByOutcome = new TreeMap<>();
    private final Map<String, Long> faultsByKind = new TreeMap<>();

    PayablesTruth(Path folder) {
        Path truth = folder.resolve("truth");
        try {
            Files.createDirectories(truth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.invoices = new LineFile(truth.resolve("invoices.jsonl"));
        this.faults = new LineFile(truth.resolve("faults.jsonl"));
    }

    void invoice(PurchaseKind kind, Bill bill, Outcome outcome) {
        bill.idTo(line.clear().raw(INVOICE)).raw(KIND).raw(kind.bytes());
        line.raw(OUTCOME).raw(outcome.wireName()).raw(REASONS);
        boolean first = true;
        for (Reason reason : outcome.reasons()) {
            if (!first) {
                line.raw(',');
            }
            line.raw('"').raw(LineBuffer.utf8(reason.name())).raw('"');
            first = false;
        }
        line.raw(']');
        if (outcome.duplicateOf() != null) {
            outcome.duplicateOf().idTo(line.raw(DUPLICATE_OF));
            line.raw(DUPLICATE_KIND).raw(outcome.duplicateKind()).raw('"');
        }
        invoices.write(line.raw('}'));
        invoicesByKind.merge(kind.wireName(), 1L, Long::sum);
        invoicesByOutcome.merge(outcome.label(), 1L, Long::sum);
    }

    /** What an engine should say of a document that is no bill. */
    void fault(PurchaseKind kind, Reason reason, FeedItem item) {
        fault(kind.wireName(), LineBuffer.utf8(reason.name()), item);
    }

    private void fault(String kind, byte[] reason, FeedItem item) {
        item.idTo(line.clear().raw(FAULT_KIND).raw(LineBuffer.utf8(kind)).raw(IDS));
        line.raw(REASON).raw(reason).raw(STREAM).raw(item.file().stream());
        faults.write(line.raw(Fields.END));
        faultsByKind.merge(kind, 1L, Long::sum);
    }

    @Override
    public void redelivered(FeedItem item) {
        fault(REDELIVERED, NO_REASON, item);
    }

    @Override
    public void corrupted(FeedItem item, long lineNumber, byte[] field) {
        item.idTo(line.clear().raw(FAULT_KIND).raw(LineBuffer.utf8(CORRUPTED)).raw(IDS));
        line.raw(REASON).raw(DEAD_LETTER).raw(STREAM).raw(item.file().stream());
        line.raw(LINE).number(lineNumber).raw(FIELD).raw(field);
        faults.write(line.raw(Fields.END));
        faultsByKind.merge(CORRUPTED, 1L, Long::sum);
    }

    Map<String, Long> invoicesByKind() {
        return invoicesByKind;
    }

    Map<String, Long> invoicesByOutcome() {
        return invoicesByOutcome;
    }

    Map<String, Long> faultsByKind() {
        return faultsByKind;
    }

    @Override
    public void close() {
        invoices.close();
        faults.close();
    }
}
