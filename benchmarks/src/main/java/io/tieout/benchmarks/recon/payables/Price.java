package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.LineBuffer;

/**
 * A unit price in ten-thousandths of the currency's unit.
 *
 * @param per how many units it is for
 * @param discountPercent what is taken off
 */
record Price(long tenThousandths, int per, int discountPercent) {
    private static final byte[] UNIT_PRICE = LineBuffer.utf8(",\"unitPrice\":\"");
    private static final byte[] PRICE_UNIT = LineBuffer.utf8("\",\"priceUnit\":\"");
    private static final byte[] DISCOUNT = LineBuffer.utf8("\",\"discountPercent\":\"");
    private static final int DIGITS = 4;
    private static final long THOUSANDTHS_PERCENTS_AND_PRICE = 1_000_000_000;

    static Price of(long tenThousandths) {
        return new Price(tenThousandths, 1, 0);
    }

    /** The price with another figure. */
    Price at(long otherTenThousandths) {
        return new Price(otherTenThousandths, per, discountPercent);
    }

    /** Up by hundredths of a percent, down if they are negative; at least something. */
    Price changed(int hundredths) {
        long change = tenThousandths * hundredths / 10_000;
        return at(Math.max(1, tenThousandths + change));
    }

    /** What a quantity in thousandths costs, half even to the minor unit. */
    long times(long quantity, FeedCurrency currency) {
        long divisor = THOUSANDTHS_PERCENTS_AND_PRICE * per;
        for (int i = 0; i < currency.scale(); i++) {
            divisor /= 10;
        }
        return halfEven(quantity * tenThousandths * (100 - discountPercent), divisor);
    }

    /** A quotient of which the divisor is positive. */
    static long halfEven(long dividend, long divisor) {
        long whole = Math.floorDiv(dividend, divisor);
        long twice = 2 * Math.floorMod(dividend, divisor);
        boolean up = twice > divisor || (twice == divisor && whole % 2 != 0);
        return up ? whole + 1 : whole;
    }

    /** Adds the fields of a line. */
    void render(LineBuffer out) {
        out.raw(UNIT_PRICE).amount(tenThousandths, DIGITS);
        if (per != 1) {
            out.raw(PRICE_UNIT).number(per);
        }
        if (discountPercent != 0) {
            out.raw(DISCOUNT).number(discountPercent);
        }
        out.raw('"');
    }
}
