package io.tieout.benchmarks.recon.receivables;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes what is true about each payment of the feed, and which faults were planted. */
final class CashTruth implements Closeable, TransportFaults {
    private static final byte[] PAYMENT = LineBuffer.utf8("{\"paymentId\":\"");
    private static final byte[] KIND = LineBuffer.utf8("\",\"kind\":\"");
    private static final byte[] FAULT_KIND = LineBuffer.utf8("{\"kind\":\"");
    private static final byte[] DECIDABLE = LineBuffer.utf8("\",\"decidable\":");
    private static final byte[] MAY_POST = LineBuffer.utf8(",\"mayPost\":");
    private static final byte[] REMITTANCE = LineBuffer.utf8(",\"remittance\":");
    private static final byte[] ALLOCATIONS = LineBuffer.utf8(",\"allocations\":[");
    private static final byte[] RECEIVABLE = LineBuffer.utf8("{\"receivableId\":\"");
    private static final byte[] IDS = LineBuffer.utf8("\",\"ids\":[\"");
    private static final byte[] NEXT_ID = LineBuffer.utf8("\",\"");
    private static final byte[] REASON = LineBuffer.utf8("\"],\"reason\":\"");
    private static final byte[] ALTERNATIVES = LineBuffer.utf8("\",\"alternatives\":[");
    private static final byte[] STREAM = LineBuffer.utf8("],\"stream\":\"");
    private static final byte[] LINE = LineBuffer.utf8("\",\"line\":");
    private static final byte[] FIELD = LineBuffer.utf8(",\"field\":\"");
    private static final byte[] DEAD_LETTER = LineBuffer.utf8("DEAD_LETTER");
    private static final byte[] COMMA = LineBuffer.utf8(",");
    private static final byte[] NOTHING = {};
    private static final byte[] TRUE = LineBuffer.utf8("true");
    private static final byte[] FALSE = LineBuffer.utf8("false");

    private final LineFile payments;
    private final LineFile faults;
    private final LineBuffer line = new LineBuffer();
    private final Map<CashKind, Tally> tallies = new EnumMap<>(CashKind.class);

    CashTruth(Path folder) {
        for (CashKind kind : CashKind.values()) {
            tallies.put(kind, new Tally());
        }
        Path truth = folder.resolve("truth");
        try {
            Files.createDirectories(truth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.payments = new LineFile(truth.resolve("payments.jsonl"));
        this.faults = new LineFile(truth.resolve("faults.jsonl"));
    }

    /**
     * What a payment settles, in the end.
     *
     * @param parts none for money that belongs to no receivable, or went back
     */
    void payment(CashKind kind, Certainty certainty, PaymentLine payment, List<Part> parts) {
        int scale = payment.currency().scale();
        payment.idTo(line.clear().raw(PAYMENT)).raw(KIND).raw(kind.bytes());
        line.raw(Fields.AMOUNT).amount(payment.minorUnits(), scale);
        line.raw(Fields.CURRENCY).raw(payment.currency().code());
        line.raw(DECIDABLE).raw(bool(certainty.isDecidable()));
        line.raw(MAY_POST).raw(bool(!kind.isUndecidable()));
        line.raw(REMITTANCE).raw(bool(certainty == Certainty.REMITTANCE)).raw(ALLOCATIONS);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).invoice().idTo(line.raw(i == 0 ? NOTHING : COMMA).raw(RECEIVABLE));
            line.raw(Fields.AMOUNT).amount(parts.get(i).cash(), scale).raw(Fields.END);
        }
        payments.write(line.raw(']').raw('}'));
        Tally tally = tallies.get(kind);
        tally.payments++;
        tally.allocations += parts.size();
    }

    /** What an engine should say, naming one of the items at least. */
    void fault(CashKind kind, FeedItem... items) {
        fault(kind.bytes(), kind.reasons(), items);
        tallies.get(kind).faults++;
    }

    private void fault(byte[] kind, List<Reason> reasons, FeedItem... items) {
        line.clear().raw(FAULT_KIND).raw(kind).raw(IDS);
        for (int i = 0; i < items.length; i++) {
            items[i].idTo(i == 0 ? line : line.raw(NEXT_ID));
        }
        line.raw(REASON);
        if (!reasons.isEmpty()) {
            line.raw(LineBuffer.utf8(reasons.get(0).name()));
        }
        line.raw(ALTERNATIVES);
        for (int i = 1; i < reasons.size(); i++) {
            line.raw(i == 1 ? NOTHING : COMMA).raw('"');
            line.raw(LineBuffer.utf8(reasons.get(i).name())).raw('"');
        }
        faults.write(line.raw(STREAM).raw(items[0].file().stream()).raw(Fields.END));
    }

    @Override
    public void redelivered(FeedItem item) {
        fault(CashKind.REDELIVERED, item);
    }

    @Override
    public void corrupted(FeedItem item, long lineNumber, byte[] field) {
        item.idTo(line.clear().raw(FAULT_KIND).raw(CashKind.CORRUPTED.bytes()).raw(IDS));
        line.raw(REASON).raw(DEAD_LETTER).raw(ALTERNATIVES);
        line.raw(STREAM).raw(item.file().stream()).raw(LINE).number(lineNumber);
        faults.write(line.raw(FIELD).raw(field).raw(Fields.END));
        tallies.get(CashKind.CORRUPTED).faults++;
    }

    private static byte[] bool(boolean value) {
        return value ? TRUE : FALSE;
    }

    Tally tally(CashKind kind) {
        return tallies.get(kind);
    }

    /** What was planted of one kind. */
    static final class Tally {
        private long payments;
        private long allocations;
        private long faults;

        long payments() {
            return payments;
        }

        long allocations() {
            return allocations;
        }

        long faults() {
            return faults;
        }
    }

    @Override
    public void close() {
        payments.close();
        faults.close();
    }
}
