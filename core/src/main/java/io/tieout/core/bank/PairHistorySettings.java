package io.tieout.core.bank;

import java.io.Serializable;

/**
 * When two names that do not agree count as one party, because people keep confirming them.
 *
 * @param confirmations at least so many since the last rejection; 0 if names never earn it
 * @param percent at least this share of all decisions were confirmations, 0 to 100
 */
public record PairHistorySettings(int confirmations, int percent) implements Serializable {

    private static final int WHOLE = 100;

    public static final PairHistorySettings DEFAULTS = new PairHistorySettings(3, 90);

    public PairHistorySettings {
        if (confirmations < 0) {
            throw new IllegalArgumentException("confirmations is negative: " + confirmations);
        }
        if (percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException("percent must be 0 to 100, not " + percent);
        }
    }

    /** Whether the decisions of a pair are enough. */
    boolean areMetBy(PairRecord decisions) {
        return confirmations > 0
                && decisions.confirmationsInARow() >= confirmations
                && decisions.confirmations() * (long) WHOLE
                        >= decisions.decisions() * (long) percent;
    }
}
