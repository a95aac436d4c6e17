package io.tieout.core.documents;

/** Numbers of banks in the United States. */
public final class RoutingNumber {

    private static final int[] WEIGHTS = {3, 7, 1};
    private static final int DIGITS = 9;

    private RoutingNumber() {}

    /** Whether it is nine digits, the last of which checks the others. */
    public static boolean isValid(String number) {
        if (number.length() != DIGITS) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i % WEIGHTS.length];
        }
        return sum > 0 && sum % 10 == 0;
    }
}
