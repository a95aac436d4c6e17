package io.tieout.core.matching;

/** The two commonest keying errors in amounts. */
public final class DigitError {

    private DigitError() {}

    /** Whether one is the other with two neighbouring digits swapped. */
    public static boolean isSwap(long one, long two) {
        String a = Long.toString(Math.abs(one));
        String b = Long.toString(Math.abs(two));
        int at = firstDifference(a, b);
        return at >= 0
                && at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    /** Whether they have equally many digits and differ in just one of them. */
    public static boolean isOneDigit(long one, long two) {
        String a = Long.toString(Math.abs(one));
        String b = Long.toString(Math.abs(two));
        int at = firstDifference(a, b);
        return at >= 0 && a.substring(at + 1).equals(b.substring(at + 1));
    }

    /** Negative if equal or not of one length. */
    private static int firstDifference(String a, String b) {
        if (a.length() != b.length()) {
            return -1;
        }
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return i;
            }
        }
        return -1;
    }
}
