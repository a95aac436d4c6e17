package io.tieout.testkit.oracle;

/** Slips of the hand between two amounts, seen on the digits of their minor units. */
final class Digits {

    private Digits() {}

    /** Equal but for two neighbouring digits that changed places. */
    static boolean differByOneSwap(long a, long b) {
        String x = Long.toString(Math.abs(a));
        String y = Long.toString(Math.abs(b));
        if (x.length() != y.length() || x.equals(y)) {
            return false;
        }
        for (int i = 0; i + 1 < x.length(); i++) {
            String swapped = x.substring(0, i) + x.charAt(i + 1) + x.charAt(i) + x.substring(i + 2);
            if (swapped.equals(y)) {
                return true;
            }
        }
        return false;
    }

    static boolean differInOneDigit(long a, long b) {
        String x = Long.toString(Math.abs(a));
        String y = Long.toString(Math.abs(b));
        if (x.length() != y.length()) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < x.length(); i++) {
            differing += x.charAt(i) == y.charAt(i) ? 0 : 1;
        }
        return differing == 1;
    }
}
