package io.tieout.benchmarks.recon;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes what is true about the feed: which items belong together and which faults it has. */
final class Truth implements Closeable, TransportFaults {
    private static final byte[] KIND = LineBuffer.utf8("{\"kind\":\"");
    private static final byte[] LEFT = LineBuffer.utf8("\",\"left\":[");
    private static final byte[] RIGHT = LineBuffer.utf8("],\"right\":[");
    private static final byte[] CURRENCY = LineBuffer.utf8("],\"currency\":\"");
    private static final byte[] LEFT_AMOUNTS = LineBuffer.utf8("\",\"leftAmounts\":[");
    private static final byte[] RIGHT_AMOUNTS = LineBuffer.utf8("],\"rightAmounts\":[");
    private static final byte[] DIFFERENCE = LineBuffer.utf8("],\"difference\":\"");
    private static final byte[] AMBIGUOUS = LineBuffer.utf8("\",\"mayBeAmbiguous\":");
    private static final byte[] AUTOMATIC = LineBuffer.utf8(",\"automatic\":");
    private static final byte[] ANY_BALANCED = LineBuffer.utf8(",\"anyBalanced\":");
    private static final byte[] IDS = LineBuffer.utf8("\",\"ids\":[");
    private static final byte[] AMOUNTS = LineBuffer.utf8("\",\"amounts\":[");
    private static final byte[] REASON = LineBuffer.utf8("],\"reason\":\"");
    private static final byte[] STREAM = LineBuffer.utf8("\",\"stream\":\"");
    private static final byte[] LINE = LineBuffer.utf8("\",\"line\":");
    private static final byte[] FIELD = LineBuffer.utf8(",\"field\":\"");
    private static final byte[] TRUE = LineBuffer.utf8("true");
    private static final byte[] FALSE = LineBuffer.utf8("false");

    private final LineFile links;
    private final LineFile faults;
    private final LineBuffer line = new LineBuffer();
    private final Map<CaseKind, Tally> tallies = new EnumMap<>(CaseKind.class);

    Truth(Path folder) {
        for (CaseKind kind : CaseKind.values()) {
            tallies.put(kind, new Tally());
        }
        Path truth = folder.resolve("truth");
        try {
            Files.createDirectories(truth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.links = new LineFile(truth.resolve("links.jsonl"));
        this.faults = new LineFile(truth.resolve("faults.jsonl"));
    }

    /** States that these bank lines and ledger entries belong together, and only together. */
    void link(CaseKind kind, Certainty certainty, List<BankLine> left, List<LedgerLine> right) {
        Account account = left.isEmpty() ? right.get(0).account : left.get(0).account;
        int scale = account.currency.scale();
        line.clear().raw(KIND).raw(kind.bytes()).raw(LEFT);
        ids(left);
        line.raw(RIGHT);
        ids(right);
        line.raw(CURRENCY).raw(account.currency.code()).raw(LEFT_AMOUNTS);
        long difference = 0;
        for (int i = 0; i < left.size(); i++) {
            amount(i, left.get(i).minorUnits, scale);
            difference += left.get(i).minorUnits;
        }
        line.raw(RIGHT_AMOUNTS);
        for (int i = 0; i < right.size(); i++) {
            amount(i, right.get(i).minorUnits, scale);
            difference -= right.get(i).minorUnits;
        }
        line.raw(DIFFERENCE).amount(difference, scale);
        line.raw(AMBIGUOUS).raw(bool(certainty == Certainty.MAY_BE_AMBIGUOUS));
        line.raw(AUTOMATIC).raw(bool(certainty != Certainty.NOT_AUTOMATIC));
        line.raw(ANY_BALANCED).raw(bool(certainty == Certainty.ANY_BALANCED_PART)).raw('}');
        links.write(line);
        Tally tally = tallies.get(kind);
        tally.links++;
        tally.items += left.size() + right.size();
    }

    /** States a fault and the items an engine should name in its exception. */
    void fault(CaseKind kind, Expected expected, FeedItem... items) {
        fault(kind, expected, List.of(items));
    }

    void fault(CaseKind kind, Expected expected, List<? extends FeedItem> items) {
        FeedCurrency currency = items.get(0).currency();
        line.clear().raw(KIND).raw(kind.bytes()).raw(IDS);
        ids(items);
        line.raw(REASON).raw(expected.bytes());
        line.raw(STREAM).raw(items.get(0).file().stream());
        line.raw(Fields.CURRENCY).raw(currency.code()).raw(AMOUNTS);
        for (int i = 0; i < items.size(); i++) {
            amount(i, items.get(i).minorUnits(), currency.scale());
        }
        faults.write(line.raw(']').raw('}'));
        tallies.get(kind).faults++;
    }

    @Override
    public void redelivered(FeedItem item) {
        fault(CaseKind.REDELIVERED, Expected.COUNTED_ONCE, item);
    }

    @Override
    public void corrupted(FeedItem item, long lineNumber, byte[] field) {
        line.clear().raw(KIND).raw(CaseKind.CORRUPTED.bytes()).raw(IDS).raw('"');
        item.idTo(line).raw('"').raw(REASON).raw(Expected.DEAD_LETTER.bytes());
        line.raw(STREAM).raw(item.file().stream()).raw(LINE).number(lineNumber);
        faults.write(line.raw(FIELD).raw(field).raw(Fields.END));
        tallies.get(CaseKind.CORRUPTED).faults++;
    }

    private static byte[] bool(boolean value) {
        return value ? TRUE : FALSE;
    }

    private void ids(List<? extends FeedItem> items) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                line.raw(',');
            }
            items.get(i).idTo(line.raw('"')).raw('"');
        }
    }

    private void amount(int place, long minorUnits, int scale) {
        if (place > 0) {
            line.raw(',');
        }
        line.raw('"').amount(minorUnits, scale).raw('"');
    }

    Tally tally(CaseKind kind) {
        return tallies.get(kind);
    }

    /** What was planted of one kind. */
    static final class Tally {
        private long links;
        private long items;
        private long faults;

        long links() {
            return links;
        }

        long items() {
            return items;
        }

        long faults() {
            return faults;
        }
    }

    @Override
    public void close() {
        links.close();
        faults.close();
    }
}
