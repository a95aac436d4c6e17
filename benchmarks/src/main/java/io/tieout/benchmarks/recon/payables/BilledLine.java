package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.LineBuffer;

/** A line of a bill, as printed. */
final class BilledLine {
    static final long NO_QUANTITY = Long.MIN_VALUE;

    private static final byte[] LINE = LineBuffer.utf8("{\"line\":");
    private static final byte[] CHARGE = LineBuffer.utf8(",\"kind\":\"charge\"");
    private static final byte[] ORDER = LineBuffer.utf8(",\"orderNumber\":\"");
    private static final byte[] ORDER_LINE = LineBuffer.utf8(",\"orderLine\":");
    private static final byte[] ITEM = LineBuffer.utf8(",\"itemId\":\"");
    private static final byte[] DESCRIPTION = LineBuffer.utf8(",\"description\":\"");
    private static final byte[] QUANTITY = LineBuffer.utf8(",\"quantity\":\"");
    private static final byte[] UNIT = LineBuffer.utf8(",\"unit\":\"");
    private static final byte[] NET = LineBuffer.utf8(",\"netAmount\":\"");
    private static final byte[] TAX = LineBuffer.utf8("\",\"taxPercent\":\"");
    private static final byte[] ACCOUNT = LineBuffer.utf8(",\"glAccount\":\"");

    /** Null where the bill or the reader has to tell it. */
    byte[] orderNumber;

    /** Zero where it is not stated. */
    int orderLine;

    byte[] item;
    byte[] description;
    long quantity = NO_QUANTITY;
    byte[] unit;
    Price price;
    long net;

    /** The rate by which the tax was reckoned, printed or not. */
    int rate;

    boolean hidesRate;
    byte[] account;
    boolean isCharge;

    /** The same line once more, to be changed. */
    BilledLine copy() {
        BilledLine copy = new BilledLine();
        copy.orderNumber = orderNumber;
        copy.orderLine = orderLine;
        copy.item = item;
        copy.description = description;
        copy.quantity = quantity;
        copy.unit = unit;
        copy.price = price;
        copy.net = net;
        copy.rate = rate;
        copy.hidesRate = hidesRate;
        copy.account = account;
        copy.isCharge = isCharge;
        return copy;
    }

    void render(LineBuffer out, int position, FeedCurrency currency) {
        out.raw(LINE).number(position);
        if (isCharge) {
            out.raw(CHARGE);
        }
        text(out, ORDER, orderNumber);
        if (orderLine > 0) {
            out.raw(ORDER_LINE).number(orderLine);
        }
        text(out, ITEM, item);
        text(out, DESCRIPTION, description);
        if (quantity != NO_QUANTITY) {
            Quantity.render(out.raw(QUANTITY), quantity).raw('"');
        }
        text(out, UNIT, unit);
        if (price != null) {
            price.render(out);
        }
        out.raw(NET).amount(net, currency.scale());
        if (!hidesRate) {
            out.raw(TAX).number(rate);
        }
        out.raw('"');
        text(out, ACCOUNT, account);
        out.raw('}');
    }

    private static void text(LineBuffer out, byte[] field, byte[] value) {
        if (value != null) {
            out.raw(field).escaped(value).raw('"');
        }
    }
}
