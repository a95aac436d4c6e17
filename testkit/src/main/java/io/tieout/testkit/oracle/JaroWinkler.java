package io.tieout.testkit.oracle;

/**
 * Jaro–Winkler similarity (Winkler 1990: prefix up to 4, factor 0.1, no boost threshold) compared
 * with a percentage exactly, as a fraction, so that no rounding decides a match.
 */
final class JaroWinkler {

    private JaroWinkler() {}

    static boolean isAtLeast(String a, String b, int percent) {
        return compare(a, b, percent) >= 0;
    }

    static boolean isBelow(String a, String b, int percent) {
        return compare(a, b, percent) < 0;
    }

    /**
     * The sign of similarity minus percent. With m matched characters of which k are out of order,
     * Jaro is (m/a + m/b + (m - k/2)/m) / 3 and the prefix p lifts it to (jaro (10 - p) + p) / 10.
     */
    private static int compare(String first, String second, int percent) {
        boolean inOrder =
                first.length() != second.length()
                        ? first.length() < second.length()
                        : first.compareTo(second) <= 0;
        String shorter = inOrder ? first : second;
        String longer = inOrder ? second : first;
        int[] partners = partners(shorter, longer);
        long m = matched(partners);
        if (m == 0) {
            return Integer.compare(0, percent);
        }
        long a = shorter.length();
        long b = longer.length();
        long k = outOfOrder(shorter, longer, partners);
        long p = commonPrefix(shorter, longer);
        long jaroNumerator = 2 * m * m * b + 2 * m * m * a + (2 * m - k) * a * b;
        long jaroDenominator = 6 * m * a * b;
        long similarity = jaroNumerator * (10 - p) + p * jaroDenominator;
        return Long.compare(similarity * 100, percent * 10L * jaroDenominator);
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
