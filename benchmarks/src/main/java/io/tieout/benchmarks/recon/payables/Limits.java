package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.LineBuffer;

/**
 * How far a supplier's bills may be off: by agreement, or the company's defaults. Percentages are
 * of what was ordered; amounts are in units of the currency.
 */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
enum Limits {
    COMPANY(2, 10, 2, 50, 1, 100, ""),
    STRICT(
            0,
            0,
            0,
            0,
            0,
            0,
            "\"price\":"
                    + both("0", "0", null)
                    + ",\"lineAmount\":"
                    + both("0", "0", "0")
                    + ",\"total\":"
                    + both("0", "0", "0")),
    GENEROUS(
            5,
            20,
            5,
            500,
            3,
            800,
            "\"price\":"
                    + both("20", "5", null)
                    + ",\"lineAmount\":"
                    + both("20", "5", "500")
                    + ",\"total\":"
                    + both("20", "3", "800"));

    private static final int CHARGES = 25;
    private static final byte[] GENEROUS_LINE =
            LineBuffer.utf8(
                    "\"quantityOrdered\":{\"upperPercent\":\"10\"},"
                            + "\"quantityReceived\":{\"upperPercent\":\"10\"},"
                            + "\"price\":"
                            + both("20", "5", null)
                            + ",\"lineAmount\":"
                            + both("20", "5", "500"));

    private final int pricePercent;
    private final int lowerPercent;
    private final int linePercent;
    private final int lineAmount;
    private final int totalPercent;
    private final int totalAmount;
    private final byte[] json;

    Limits(
            int pricePercent,
            int lowerPercent,
            int linePercent,
            int lineAmount,
            int totalPercent,
            int totalAmount,
            String json) {
        this.pricePercent = pricePercent;
        this.lowerPercent = lowerPercent;
        this.linePercent = linePercent;
        this.lineAmount = lineAmount;
        this.totalPercent = totalPercent;
        this.totalAmount = totalAmount;
        this.json = LineBuffer.utf8(json);
    }

    private static String both(String lowerPercent, String upperPercent, String upperAmount) {
        String amount = upperAmount == null ? "" : ",\"upperAmount\":\"" + upperAmount + "\"";
        return "{\"lowerPercent\":\""
                + lowerPercent
                + "\",\"upperPercent\":\""
                + upperPercent
                + "\""
                + amount
                + "}";
    }

    static Limits draw(Draw draw) {
        int ticket = draw.below(100);
        return ticket < 84 ? COMPANY : ticket < 91 ? STRICT : GENEROUS;
    }

    /** As tolerances of master data, without braces; empty if the company decides. */
    byte[] json() {
        return json;
    }

    /** The tolerances of a generous order line, without braces; shared, not to be changed. */
    static byte[] ofGenerousLine() {
        return GENEROUS_LINE;
    }

    /** What holds for a line: an agreement with the supplier comes before the line's own. */
    Limits ofLine(OrderedLine line) {
        return this == COMPANY && line.isGenerous() ? GENEROUS : this;
    }

    boolean allowsPrice(Price ordered, Price billed) {
        return isWithin(
                ordered.tenThousandths(), billed.tenThousandths(), pricePercent, Long.MAX_VALUE);
    }

    boolean allowsLine(long expected, long actual, FeedCurrency currency) {
        return isWithin(expected, actual, linePercent, units(lineAmount, currency));
    }

    boolean allowsTotal(long expected, long actual, FeedCurrency currency) {
        return isWithin(expected, actual, totalPercent, units(totalAmount, currency));
    }

    /** What charges may be above plan, minor units; everyone's default. */
    static long charges(FeedCurrency currency) {
        return units(CHARGES, currency);
    }

    private boolean isWithin(long expected, long actual, int upperPercent, long upperAmount) {
        long above = actual - expected;
        if (above <= 0) {
            return -above * 100 <= expected * lowerPercent;
        }
        return above * 100 <= expected * upperPercent && above <= upperAmount;
    }

    /** So many units of a currency in minor units. */
    static long units(long amount, FeedCurrency currency) {
        long units = amount;
        for (int i = 0; i < currency.scale(); i++) {
            units *= 10;
        }
        return units;
    }
}
