package io.tieout.benchmarks.recon;

/**
 * What payments are worth: heavy-tailed with a median of about 450 euro, many round, many at a
 * company's own list prices. Integers throughout.
 */
public final class Amounts {
    /** Each 32nd of all amounts lies between two neighbours; euro cents. */
    private static final long[] QUANTILES = {
        500,
        1_200,
        1_900,
        2_900,
        3_900,
        4_900,
        7_500,
        9_900,
        12_500,
        16_000,
        19_900,
        24_900,
        29_900,
        34_900,
        38_000,
        42_000,
        48_000,
        58_000,
        69_900,
        84_000,
        99_000,
        125_000,
        155_000,
        199_000,
        260_000,
        340_000,
        460_000,
        640_000,
        950_000,
        1_600_000,
        3_400_000,
        9_000_000,
        80_000_000
    };

    private static final int LIST_PRICES = 24;

    private Amounts() {}

    /** Minor units of the currency, above zero. */
    public static long draw(Draw draw, FeedCurrency currency, int company) {
        int kind = draw.below(100);
        if (kind < 12) {
            return listPrice(company, draw.skewedBelow(LIST_PRICES), currency);
        }
        long cents = euroCents(draw);
        if (kind < 30) {
            cents = rounded(cents, cents > 200_000 ? 50_000 : cents > 20_000 ? 5_000 : 1_000);
        } else if (kind < 42) {
            cents = rounded(cents, 100);
        }
        return currency.minorUnits(cents);
    }

    /** An amount that nothing else is likely to have. */
    public static long uncommon(Draw draw, FeedCurrency currency) {
        return currency.minorUnits(euroCents(draw) + draw.below(10_000));
    }

    private static long listPrice(int company, int index, FeedCurrency currency) {
        Draw price = new Draw(company, 0x9121, index);
        long cents = rounded(euroCents(price), 100);
        return currency.minorUnits(price.percent(60) && cents > 1_000 ? cents - 1 : cents);
    }

    private static long euroCents(Draw draw) {
        int cell = draw.below(QUANTILES.length - 1);
        long low = QUANTILES[cell];
        long width = QUANTILES[cell + 1] - low;
        if (cell < QUANTILES.length - 2) {
            return low + draw.belowLong(width);
        }
        // The last cell spans an order of magnitude: its upper end is rare.
        return low + draw.belowLong(1 + draw.belowLong(1 + draw.belowLong(width)));
    }

    private static long rounded(long cents, long unit) {
        return Math.max(unit, cents / unit * unit);
    }
}
