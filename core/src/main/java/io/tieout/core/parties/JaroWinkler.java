package io.tieout.core.parties;

/**
 * The Jaro–Winkler similarity of two strings, 0 to 1 (W. E. Winkler, 1990: prefix of at most four
 * characters, scale 0.1, no threshold for the boost). Partners are taken greedily from the shorter
 * string, of equally long ones from the lexicographically smaller, so that it is symmetric.
 */
public final class JaroWinkler {

    private static final int MAX_PREFIX = 4;
    private static final double PREFIX_SCALE = 0.1;
    private static final int BUCKETS = 64;

    private JaroWinkler() {}

    public static double similarity(String one, String two) {
        if (one.equals(two)) {
            return 1;
        }
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        double jaro = isFirst(one, two) ? jaro(one, two) : jaro(two, one);
        return jaro + commonPrefix(one, two) * PREFIX_SCALE * (1 - jaro);
    }

    /**
     * A similarity that {@link #similarity} does not exceed, found by counting characters alone:
     * enough to tell most names apart.
     */
    public static double atMost(String one, String two) {
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        int[] counts = new int[BUCKETS];
        for (int i = 0; i < one.length(); i++) {
            counts[one.charAt(i) % BUCKETS]++;
        }
        int common = 0;
        for (int i = 0; i < two.length(); i++) {
            int bucket = two.charAt(i) % BUCKETS;
            if (counts[bucket] > 0) {
                counts[bucket]--;
                common++;
            }
        }
        double jaro = ((double) common / one.length() + (double) common / two.length() + 1) / 3;
        return jaro + commonPrefix(one, two) * PREFIX_SCALE * (1 - jaro);
    }

    private static int commonPrefix(String one, String two) {
        int prefix = 0;
        int limit = Math.min(MAX_PREFIX, Math.min(one.length(), two.length()));
        while (prefix < limit && one.charAt(prefix) == two.charAt(prefix)) {
            prefix++;
        }
        return prefix;
    }

    private static boolean isFirst(String one, String two) {
        return one.length() == two.length() ? one.compareTo(two) < 0 : one.length() < two.length();
    }

    private static double jaro(String one, String two) {
        int window = Math.max(0, Math.max(one.length(), two.length()) / 2 - 1);
        boolean[] usedOne = new boolean[one.length()];
        boolean[] usedTwo = new boolean[two.length()];
        int common = 0;
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(two.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= end; j++) {
                if (!usedTwo[j] && one.charAt(i) == two.charAt(j)) {
                    usedOne[i] = true;
                    usedTwo[j] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        double transpositions = outOfOrder(one, two, usedOne, usedTwo) / 2.0;
        return ((double) common / one.length()
                        + (double) common / two.length()
                        + (common - transpositions) / common)
                / 3;
    }

    private static int outOfOrder(String one, String two, boolean[] usedOne, boolean[] usedTwo) {
        int outOfOrder = 0;
        int j = 0;
        for (int i = 0; i < one.length(); i++) {
            if (usedOne[i]) {
                while (!usedTwo[j]) {
                    j++;
                }
                if (one.charAt(i) != two.charAt(j)) {
                    outOfOrder++;
                }
                j++;
            }
        }
        return outOfOrder;
    }
}
