package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.Fields;
import io.tieout.benchmarks.recon.LineBuffer;
import java.util.List;

/** One version of a purchase order. */
final class Order extends FeedItem {
    static final byte[] CANCELLED = LineBuffer.utf8("cancelled");
    static final byte[] CLOSED = LineBuffer.utf8("closed");

    private static final byte[] COMPANY = LineBuffer.utf8("\",\"companyId\":\"");
    private static final byte[] VENDOR = LineBuffer.utf8("\",\"vendorId\":\"");
    private static final byte[] NUMBER = LineBuffer.utf8("\",\"number\":\"");
    private static final byte[] ORDER_DATE = LineBuffer.utf8("\",\"orderDate\":\"");
    private static final byte[] VERSION = LineBuffer.utf8("\",\"version\":");
    private static final byte[] CHARGES = LineBuffer.utf8(",\"charges\":\"");
    private static final byte[] STATUS = LineBuffer.utf8(",\"status\":\"");
    private static final byte[] STATUS_DATE = LineBuffer.utf8("\",\"statusDate\":\"");
    private static final byte[] VALID_FROM = LineBuffer.utf8(",\"validFrom\":\"");
    private static final byte[] VALID_TO = LineBuffer.utf8("\",\"validTo\":\"");
    private static final byte[] LINES = LineBuffer.utf8(",\"lines\":[");

    final Supplier supplier;
    final byte[] number;
    final int version;
    final int day;
    final List<OrderedLine> lines;

    /** Planned freight and the like, minor units. */
    long charges;

    /** Null for an open order. */
    byte[] status;

    int statusDay;

    /** Zero where it is valid for ever. */
    int validFrom;

    int validTo;

    Order(
            long id,
            Supplier supplier,
            byte[] number,
            int version,
            int day,
            List<OrderedLine> lines) {
        super(id, supplier.index, supplier.currency());
        this.supplier = supplier;
        this.number = number;
        this.version = version;
        this.day = day;
        this.lines = lines;
    }

    /** What is ordered altogether, minor units. */
    long worth() {
        long sum = 0;
        for (OrderedLine line : lines) {
            sum += line.worth(currency());
        }
        return sum;
    }

    @Override
    public FeedFile file() {
        return FeedFile.PURCHASE_ORDERS;
    }

    @Override
    public void render(LineBuffer out) {
        idTo(out.raw(Fields.ID)).raw(COMPANY).raw(supplier.company);
        supplier.idTo(out.raw(VENDOR)).raw(NUMBER).raw(number);
        out.raw(Fields.CURRENCY).raw(currency().code()).raw(ORDER_DATE).raw(Days.iso(day));
        out.raw(VERSION).number(version);
        if (charges > 0) {
            out.raw(CHARGES).amount(charges, currency().scale()).raw('"');
        }
        if (status != null) {
            out.raw(STATUS).raw(status).raw(STATUS_DATE).raw(Days.iso(statusDay)).raw('"');
        }
        if (validFrom > 0) {
            out.raw(VALID_FROM).raw(Days.iso(validFrom)).raw(VALID_TO).raw(Days.iso(validTo));
            out.raw('"');
        }
        out.raw(LINES);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            lines.get(i).render(out, currency());
        }
        out.raw(']');
    }
}
