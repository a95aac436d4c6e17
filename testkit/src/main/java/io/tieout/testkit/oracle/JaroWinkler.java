package io.tieout.testkit.oracle;

import java.math.BigInteger;

/**
 * Jaro–Winkler similarity (Winkler 1990: prefix up to 4, factor 0.1, no boost threshold) compared
 * with a percentage exactly, as a fraction, so that no rounding decides a match.
 */
public final class JaroWinkler {

    /** An exact share between 0 and 1. */
    public record Similarity(long numerator, long denominator) implements Comparable<Similarity> {

        private long minusPercent(int percent) {
            return numerator * 100 - percent * denominator;
        }

        /** Of what is the same. */
        public static Similarity whole() {
            return new Similarity(1, 1);
        }

        public boolean isAtLeast(int percent) {
            return minusPercent(percent) >= 0;
        }

        /** Whether the two are less than so many hundredths apart. */
        public boolean isNearerThan(int percent, Similarity other) {
            BigInteger apart =
                    times(numerator, other.denominator)
                            .subtract(times(other.numerator, denominator))
                            .abs();
            BigInteger limit = times(denominator, other.denominator);
            return apart.multiply(BigInteger.valueOf(100))
                            .compareTo(limit.multiply(BigInteger.valueOf(percent)))
                    < 0;
        }

        @Override
        public int compareTo(Similarity other) {
            return times(numerator, other.denominator)
                    .compareTo(times(other.numerator, denominator));
        }

        private static BigInteger times(long a, long b) {
            return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        }
    }

    private JaroWinkler() {}

    static boolean isAtLeast(String a, String b, int percent) {
        return compare(a, b, percent) >= 0;
    }

    static boolean isBelow(String a, String b, int percent) {
        return compare(a, b, percent) < 0;
    }

    private static int compare(String first, String second, int percent) {
        return Long.signum(of(first, second).minusPercent(percent));
    }

    /**
     * With m matched characters of which k are out of order, Jaro is (m/a + m/b + (m - k/2)/m) / 3
     * and the prefix p lifts it to (jaro (10 - p) + p) / 10.
     */
    public static Similarity of(String first, String second) {
        boolean inOrder =
                first.length() != second.length()
                        ? first.length() < second.length()
                        : first.compareTo(second) <= 0;
        String shorter = inOrder ? first : second;
        String longer = inOrder ? second : first;
        int[] partners = partners(shorter, longer);
        long m = matched(partners);
        if (m == 0) {
            return new Similarity(0, 1);
        }
        long a = shorter.length();
        long b = longer.length();
        long k = outOfOrder(shorter, longer, partners);
        long p = commonPrefix(shorter, longer);
        long jaroNumerator = 2 * m * m * b + 2 * m * m * a + (2 * m - k) * a * b;
        long jaroDenominator = 6 * m * a * b;
        return new Similarity(jaroNumerator * (10 - p) + p * jaroDenominator, 10 * jaroDenominator);
    }

    /** For each character of the shorter string the place of its partner, or -1. */
    private static int[] partners(String shorter, String longer) {
        int window = Math.max(0, longer.length() / 2 - 1);
        boolean[] taken = new boolean[longer.length()];
        int[] partners = new int[shorter.length()];
        for (int i = 0; i < shorter.length(); i++) {
            partners[i] = -1;
            int last = Math.min(longer.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last && partners[i] < 0; j++) {
                if (!taken[j] && shorter.charAt(i) == longer.charAt(j)) {
                    taken[j] = true;
                    partners[i] = j;
                }
            }
        }
        return partners;
    }

    private static long matched(int[] partners) {
        long count = 0;
        for (int partner : partners) {
            count += partner >= 0 ? 1 : 0;
        }
        return count;
    }

    private static long outOfOrder(String shorter, String longer, int[] partners) {
        StringBuilder inShorter = new StringBuilder();
        boolean[] taken = new boolean[longer.length()];
        for (int i = 0; i < shorter.length(); i++) {
            if (partners[i] >= 0) {
                inShorter.append(shorter.charAt(i));
                taken[partners[i]] = true;
            }
        }
        long count = 0;
        int next = 0;
        for (int j = 0; j < longer.length(); j++) {
            if (taken[j]) {
                count += longer.charAt(j) == inShorter.charAt(next) ? 0 : 1;
                next++;
            }
        }
        return count;
    }

    private static long commonPrefix(String a, String b) {
        int length = 0;
        while (length < 4 && length < a.length() && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }
}
