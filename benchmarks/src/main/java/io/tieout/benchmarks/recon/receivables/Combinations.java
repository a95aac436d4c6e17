package io.tieout.benchmarks.recon.receivables;

import java.util.Arrays;

/**
 * Counts in how many ways open amounts can make up a payment. Exact for few amounts; for many it
 * says "several", which with that many is nearly always so.
 */
final class Combinations {
    /** Up to here every combination is looked at. */
    static final int LIMIT = 16;

    private Combinations() {}

    /** 0, 1, or 2 for two and more; always 2 beyond {@link #LIMIT} amounts. */
    static int count(long[] amounts, long target) {
        if (amounts.length > LIMIT) {
            return 2;
        }
        int middle = amounts.length / 2;
        long[] left = sums(amounts, 0, middle);
        long[] right = sums(amounts, middle, amounts.length);
        Arrays.sort(right);
        int found = target == 0 ? -1 : 0;
        for (long sum : left) {
            found += occurrences(right, target - sum);
            if (found > 1) {
                return 2;
            }
        }
        return found;
    }

    /** How many of the amounts are exactly the target. */
    static int singles(long[] amounts, long target) {
        int found = 0;
        for (long amount : amounts) {
            found += amount == target ? 1 : 0;
        }
        return found;
    }

    private static long[] sums(long[] amounts, int from, int to) {
        long[] sums = new long[1 << (to - from)];
        int filled = 1;
        for (int i = from; i < to; i++) {
            for (int j = 0; j < filled; j++) {
                sums[filled + j] = sums[j] + amounts[i];
            }
            filled *= 2;
        }
        return sums;
    }

    private static int occurrences(long[] sorted, long value) {
        int place = Arrays.binarySearch(sorted, value);
        if (place < 0) {
            return 0;
        }
        boolean again =
                (place > 0 && sorted[place - 1] == value)
                        || (place + 1 < sorted.length && sorted[place + 1] == value);
        return again ? 2 : 1;
    }
}
