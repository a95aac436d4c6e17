package io.tieout.benchmarks.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Outcome and reasons of numbered invoices; 9 bytes each. */
final class PayablesOutcomes {
    static final byte NOTHING = 0;
    static final byte PERFECT = 1;
    static final byte WITHIN_TOLERANCE = 2;
    static final byte HELD = 3;
    static final byte PROPOSED = 4;

    private static final String[] NAMES = {
        "nothing", "perfect", "withinTolerance", "held", "proposed"
    };

    /** Reasons by their names; shared by truth and results, so that their bits agree. */
    static final class Reasons {
        private final Map<String, Integer> bits = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        long bit(String name) {
            Integer bit = bits.get(name);
            if (bit == null) {
                bit = names.size();
                if (bit == Long.SIZE) {
                    throw new IllegalStateException("more than 64 reasons, one is " + name);
                }
                bits.put(name, bit);
                names.add(name);
            }
            return 1L << bit;
        }

        List<String> of(long set) {
            List<String> of = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if (((set >>> i) & 1) != 0) {
                    of.add(names.get(i));
                }
            }
            return of;
        }
    }

    private byte[] outcomes = new byte[1 << 10];
    private long[] reasons = new long[1 << 10];

    void outcome(int invoice, byte outcome) {
        grow(invoice);
        outcomes[invoice] = outcome;
    }

    void reason(int invoice, long bit) {
        grow(invoice);
        reasons[invoice] |= bit;
        if (outcomes[invoice] == NOTHING) {
            outcomes[invoice] = HELD;
        }
    }

    private void grow(int invoice) {
        if (invoice >= outcomes.length) {
            int length = Math.max(invoice + 1, outcomes.length * 2);
            outcomes = Arrays.copyOf(outcomes, length);
            reasons = Arrays.copyOf(reasons, length);
        }
    }

    byte outcome(int invoice) {
        return invoice < outcomes.length ? outcomes[invoice] : NOTHING;
    }

    long reasons(int invoice) {
        return invoice < reasons.length ? reasons[invoice] : 0;
    }

    boolean isApproved(int invoice) {
        byte outcome = outcome(invoice);
        return outcome == PERFECT || outcome == WITHIN_TOLERANCE;
    }

    static byte ofName(String name) {
        int outcome = Arrays.asList(NAMES).indexOf(name);
        if (outcome < 0) {
            throw new IllegalArgumentException("no outcome " + name);
        }
        return (byte) outcome;
    }

    static String name(byte outcome) {
        return NAMES[outcome];
    }
}
