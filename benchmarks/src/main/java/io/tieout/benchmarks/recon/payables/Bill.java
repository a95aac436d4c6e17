package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.Fields;
import io.tieout.benchmarks.recon.LineBuffer;
import java.util.ArrayList;
import java.util.List;

/** An invoice or a credit note, as printed. */
final class Bill extends FeedItem {
    private static final byte[] COMPANY = LineBuffer.utf8("\",\"companyId\":\"");
    private static final byte[] VENDOR = LineBuffer.utf8("\",\"vendorId\":\"v");
    private static final byte[] VENDOR_NAME = LineBuffer.utf8("\",\"vendorName\":\"");
    private static final byte[] TAX_ID = LineBuffer.utf8("\",\"vendorTaxId\":\"");
    private static final byte[] ACCOUNT = LineBuffer.utf8("\",\"vendorAccount\":\"");
    private static final byte[] NUMBER = LineBuffer.utf8("\",\"number\":\"");
    private static final byte[] ORIGINAL = LineBuffer.utf8("\",\"originalNumber\":\"");
    private static final byte[] INVOICE = LineBuffer.utf8("\",\"kind\":\"invoice");
    private static final byte[] CREDIT_NOTE = LineBuffer.utf8("\",\"kind\":\"creditNote");
    private static final byte[] ISSUE_DATE = LineBuffer.utf8("\",\"issueDate\":\"");
    private static final byte[] DUE_DATE = LineBuffer.utf8("\",\"dueDate\":\"");
    private static final byte[] GROSS_FIELD = LineBuffer.utf8("grossAmount");
    private static final byte[] GROSS = LineBuffer.utf8("\",\"grossAmount\":\"");
    private static final byte[] NET = LineBuffer.utf8("\",\"netAmount\":\"");
    private static final byte[] TAX = LineBuffer.utf8("\",\"taxAmount\":\"");
    private static final byte[] TEXT = LineBuffer.utf8("\",\"text\":\"");
    private static final byte[] TERMS = LineBuffer.utf8("\",\"terms\":");
    private static final byte[] ORDERS = LineBuffer.utf8(",\"orderNumbers\":[");
    private static final byte[] PERIOD = LineBuffer.utf8(",\"servicePeriod\":{\"from\":\"");
    private static final byte[] PERIOD_TO = LineBuffer.utf8("\",\"to\":\"");
    private static final byte[] PERIOD_END = LineBuffer.utf8("\"}");
    private static final byte[] SOURCE = LineBuffer.utf8(",\"source\":{\"channel\":\"");
    private static final byte[] FILE = LineBuffer.utf8("\",\"file\":\"");
    private static final byte[] HASH = LineBuffer.utf8("\",\"sha256\":\"");
    private static final byte[] SENDER = LineBuffer.utf8("\",\"sender\":\"");
    private static final byte[] LINES = LineBuffer.utf8(",\"lines\":[");
    private static final int PERCENT = 100;
    private static final int HASH_PARTS = 4;

    final Supplier supplier;
    final int issueDay;
    final List<byte[]> orders = new ArrayList<>(1);
    final List<BilledLine> lines = new ArrayList<>();

    /** The digits of the number, before it was printed. */
    long digits;

    byte[] number;
    boolean isCredit;

    /** The number of the bill that a credit note corrects; null for others. */
    byte[] originalNumber;

    boolean hasVendorId;
    long vendorId;
    byte[] name;
    byte[] taxId;
    byte[] account;

    /** Zero where it is not stated. */
    int dueDay;

    byte[] terms;
    byte[] text;
    int periodFrom;
    int periodTo;
    byte[] channel;
    byte[] sourceFile;

    /** What the document's hash is made from; zero for none. */
    long content;

    byte[] sender;
    long net;
    long tax;
    long gross;

    Bill(long id, Supplier supplier, FeedCurrency currency, int issueDay) {
        super(id, supplier.index, currency);
        this.supplier = supplier;
        this.issueDay = issueDay;
    }

    /** The sum of the lines as printed. */
    long sumOfLines() {
        long sum = 0;
        for (BilledLine line : lines) {
            sum += line.net;
        }
        return sum;
    }

    /** Reckons net, tax and gross from the lines, rounding as the supplier does. */
    Bill total() {
        net = sumOfLines();
        tax = supplier.roundsLines ? taxByLine() : taxByRate();
        gross = net + tax;
        return this;
    }

    private long taxByLine() {
        long sum = 0;
        for (BilledLine line : lines) {
            sum += Price.halfEven(line.net * line.rate, PERCENT);
        }
        return sum;
    }

    private long taxByRate() {
        long[] byRate = new long[PERCENT];
        for (BilledLine line : lines) {
            byRate[line.rate] += line.net;
        }
        long sum = 0;
        for (int rate = 1; rate < PERCENT; rate++) {
            sum += byRate[rate] == 0 ? 0 : Price.halfEven(byRate[rate] * rate, PERCENT);
        }
        return sum;
    }

    @Override
    public long minorUnits() {
        return gross;
    }

    @Override
    public byte[] amountField() {
        return GROSS_FIELD;
    }

    @Override
    public byte[] amountMarker() {
        return GROSS;
    }

    @Override
    public FeedFile file() {
        return FeedFile.INVOICES;
    }

    @Override
    public void render(LineBuffer out) {
        idTo(out.raw(Fields.ID)).raw(COMPANY).raw(supplier.company);
        if (hasVendorId) {
            out.raw(VENDOR).hex(vendorId);
        }
        Fields.optional(out, VENDOR_NAME, name);
        Fields.optional(out, TAX_ID, taxId);
        Fields.optional(out, ACCOUNT, account);
        out.raw(NUMBER).escaped(number);
        Fields.optional(out, ORIGINAL, originalNumber);
        out.raw(isCredit ? CREDIT_NOTE : INVOICE);
        out.raw(ISSUE_DATE).raw(Days.iso(issueDay));
        if (dueDay > 0) {
            out.raw(DUE_DATE).raw(Days.iso(dueDay));
        }
        renderAmounts(out);
        Fields.optional(out, TEXT, text);
        if (terms == null) {
            out.raw('"');
        } else {
            out.raw(TERMS).raw(terms);
        }
        renderOrders(out);
        if (periodFrom > 0) {
            out.raw(PERIOD).raw(Days.iso(periodFrom));
            out.raw(PERIOD_TO).raw(Days.iso(periodTo)).raw(PERIOD_END);
        }
        renderSource(out);
        renderLines(out);
    }

    private void renderAmounts(LineBuffer out) {
        int scale = currency().scale();
        out.raw(Fields.CURRENCY).raw(currency().code());
        out.raw(GROSS).amount(gross, scale).raw(NET).amount(net, scale);
        out.raw(TAX).amount(tax, scale);
    }

    private void renderOrders(LineBuffer out) {
        if (orders.isEmpty()) {
            return;
        }
        out.raw(ORDERS);
        for (int i = 0; i < orders.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            out.raw('"').raw(orders.get(i)).raw('"');
        }
        out.raw(']');
    }

    private void renderSource(LineBuffer out) {
        if (channel == null) {
            return;
        }
        out.raw(SOURCE).raw(channel);
        Fields.optional(out, FILE, sourceFile);
        if (content != 0) {
            out.raw(HASH);
            for (int i = 0; i < HASH_PARTS; i++) {
                out.hex(Draw.mix(content + i));
            }
        }
        Fields.optional(out, SENDER, sender);
        out.raw(PERIOD_END);
    }

    private void renderLines(LineBuffer out) {
        out.raw(LINES);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            lines.get(i).render(out, i + 1, currency());
        }
        out.raw(']');
    }
}
