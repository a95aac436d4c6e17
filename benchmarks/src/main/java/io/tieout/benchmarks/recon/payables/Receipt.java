package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.Fields;
import io.tieout.benchmarks.recon.LineBuffer;
import java.util.ArrayList;
import java.util.List;

/** Goods that came, or went back. */
final class Receipt extends FeedItem {
    private static final byte[] COMPANY = LineBuffer.utf8("\",\"companyId\":\"");
    private static final byte[] ORDER = LineBuffer.utf8("\",\"orderNumber\":\"");
    private static final byte[] RECEIPT_DATE = LineBuffer.utf8("\",\"receiptDate\":\"");
    private static final byte[] NOTE = LineBuffer.utf8("\",\"deliveryNote\":\"LS-");
    private static final byte[] LINES = LineBuffer.utf8("\",\"lines\":[");
    private static final byte[] ORDER_LINE = LineBuffer.utf8("{\"orderLine\":");
    private static final byte[] QUANTITY = LineBuffer.utf8(",\"quantity\":\"");
    private static final byte[] END = LineBuffer.utf8("\"}");
    private static final byte[] COMMA = LineBuffer.utf8(",");
    private static final byte[] NOTHING = {};
    private static final long NOTES = 1_000_000;

    /**
     * @param quantity in thousandths of the order line's unit; negative for a return
     */
    record Line(int orderLine, long quantity) {}

    final List<Line> lines = new ArrayList<>();
    private final Supplier supplier;
    private final byte[] orderNumber;
    private final int day;

    Receipt(long id, Supplier supplier, byte[] orderNumber, int day) {
        super(id, supplier.index, supplier.currency());
        this.supplier = supplier;
        this.orderNumber = orderNumber;
        this.day = day;
    }

    Receipt with(int orderLine, long quantity) {
        lines.add(new Line(orderLine, quantity));
        return this;
    }

    @Override
    public FeedFile file() {
        return FeedFile.GOODS_RECEIPTS;
    }

    @Override
    public void render(LineBuffer out) {
        idTo(out.raw(Fields.ID)).raw(COMPANY).raw(supplier.company).raw(ORDER).raw(orderNumber);
        out.raw(RECEIPT_DATE).raw(Days.iso(day));
        out.raw(NOTE).number(Math.floorMod(id, NOTES)).raw(LINES);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            out.raw(i == 0 ? NOTHING : COMMA).raw(ORDER_LINE).number(line.orderLine());
            Quantity.render(out.raw(QUANTITY), line.quantity()).raw(END);
        }
        out.raw(']');
    }
}
