package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.LineBuffer;

/**
 * A line of an order.
 *
 * @param line its number
 * @param quantity in thousandths; by value zero
 * @param price null by value
 * @param limit what may be called off by value, minor units; zero by quantity
 * @param boxes how many units a box has; zero if there are no boxes
 * @param matching null leaves the policy to the vendor
 * @param isGenerous whether the line has tolerances of its own, those of {@link Limits#GENEROUS},
 *     and allows a tenth more than was ordered and came
 */
// The bytes are shared for speed, never written to, and lines are not compared.
@SuppressWarnings("ArrayRecordComponent")
record OrderedLine(
        int line,
        byte[] item,
        byte[] description,
        long quantity,
        Price price,
        long limit,
        byte[] unit,
        int boxes,
        int taxPercent,
        byte[] matching,
        boolean isGenerous) {
    private static final byte[] LINE = LineBuffer.utf8("{\"line\":");
    private static final byte[] ITEM = LineBuffer.utf8(",\"itemId\":\"");
    private static final byte[] DESCRIPTION = LineBuffer.utf8("\",\"description\":\"");
    private static final byte[] QUANTITY = LineBuffer.utf8("\",\"quantity\":\"");
    private static final byte[] UNIT = LineBuffer.utf8("\",\"unit\":\"");
    private static final byte[] LIMIT = LineBuffer.utf8("\",\"limitAmount\":\"");
    private static final byte[] TAX = LineBuffer.utf8(",\"taxPercent\":\"");
    private static final byte[] MATCHING = LineBuffer.utf8("\",\"matching\":\"");
    private static final byte[] BOXES =
            LineBuffer.utf8("\",\"conversions\":[{\"unit\":\"BOX\",\"factor\":\"");
    private static final byte[] BOXES_END = LineBuffer.utf8("\"}]");
    private static final byte[] TOLERANCES = LineBuffer.utf8(",\"tolerances\":{");
    private static final byte[] ACCOUNT = LineBuffer.utf8(",\"glAccount\":\"");
    private static final byte[] END = LineBuffer.utf8("\"}");
    private static final int FIRST_ACCOUNT = 6_000;
    private static final int ACCOUNTS = 40;

    /** What the line is worth as ordered. */
    long worth(FeedCurrency currency) {
        return price == null ? limit : price.times(quantity, currency);
    }

    OrderedLine withQuantity(long thousandths) {
        return with(thousandths, price, unit, boxes, matching, isGenerous);
    }

    OrderedLine withPrice(Price other) {
        return with(quantity, other, unit, boxes, matching, isGenerous);
    }

    OrderedLine withMatching(byte[] policy) {
        return with(quantity, price, unit, boxes, policy, isGenerous);
    }

    OrderedLine inUnits(byte[] orderUnit, int unitsOfBox) {
        return with(quantity, price, orderUnit, unitsOfBox, matching, isGenerous);
    }

    /** With tolerances of its own. */
    OrderedLine generous() {
        return with(quantity, price, unit, boxes, matching, true);
    }

    private OrderedLine with(
            long newQuantity,
            Price newPrice,
            byte[] newUnit,
            int newBoxes,
            byte[] newMatching,
            boolean generous) {
        return new OrderedLine(
                line,
                item,
                description,
                newQuantity,
                newPrice,
                limit,
                newUnit,
                newBoxes,
                taxPercent,
                newMatching,
                generous);
    }

    void render(LineBuffer out, FeedCurrency currency) {
        out.raw(LINE).number(line).raw(ITEM).raw(item).raw(DESCRIPTION).escaped(description);
        if (price == null) {
            out.raw(LIMIT).amount(limit, currency.scale()).raw('"');
        } else {
            Quantity.render(out.raw(QUANTITY), quantity).raw(UNIT).raw(unit).raw('"');
            price.render(out);
        }
        out.raw(TAX).number(taxPercent);
        if (matching != null) {
            out.raw(MATCHING).raw(matching);
        }
        if (boxes > 0) {
            out.raw(BOXES).number(boxes).raw(BOXES_END);
        } else {
            out.raw('"');
        }
        if (isGenerous) {
            out.raw(TOLERANCES).raw(Limits.ofGenerousLine()).raw('}');
        }
        out.raw(ACCOUNT).number(FIRST_ACCOUNT + item[item.length - 1] % ACCOUNTS).raw(END);
    }
}
