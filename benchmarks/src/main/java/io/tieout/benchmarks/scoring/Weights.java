package io.tieout.benchmarks.scoring;

/**
 * Makes amounts of several currencies comparable as weights of a score. The rates are round and
 * fixed: a weight is no money.
 */
final class Weights {
    private Weights() {}

    /** About hundredths of a euro cent. */
    static long of(long minorUnits, String currency) {
        return switch (currency) {
            case "USD" -> minorUnits * 90;
            case "GBP" -> minorUnits * 118;
            case "JPY" -> minorUnits * 62;
            case "KWD" -> minorUnits * 30;
            default -> minorUnits * 100;
        };
    }
}
