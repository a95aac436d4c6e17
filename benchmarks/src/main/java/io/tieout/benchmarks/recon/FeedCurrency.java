package io.tieout.benchmarks.recon;

/** The currencies of generated accounts, with how an amount of so many euro cents looks in them. */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
public enum FeedCurrency {
    EUR(2, 1, 1),
    USD(2, 11, 10),
    GBP(2, 17, 20),
    JPY(0, 8, 5),
    KWD(3, 10, 3);

    private final int scale;
    private final long numerator;
    private final long denominator;
    private final byte[] code = LineBuffer.utf8(name());

    FeedCurrency(int scale, long numerator, long denominator) {
        this.scale = scale;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** Digits after the decimal point. */
    public int scale() {
        return scale;
    }

    /** The ISO 4217 code; shared, not to be changed. */
    public byte[] code() {
        return code;
    }

    /** Minor units of about the worth of so many euro cents; at least 1. */
    public long minorUnits(long euroCents) {
        return Math.max(1, euroCents * numerator / denominator);
    }

    /** Mostly euro, a few exotic ones. */
    public static FeedCurrency draw(Draw draw) {
        int ticket = draw.below(100);
        if (ticket < 78) {
            return EUR;
        }
        if (ticket < 89) {
            return USD;
        }
        if (ticket < 95) {
            return GBP;
        }
        return ticket < 98 ? JPY : KWD;
    }
}
