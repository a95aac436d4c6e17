package io.tieout.core.identification;

import java.io.Serializable;

/**
 * When a payer is known well enough.
 *
 * @param nameAgrees least similarity of a name, 0 to 1
 * @param nameCertain a name less similar than this is weak evidence
 * @param minPrefix letters of a name that may be cut off behind them
 * @param nameGap how much less similar the next family has to be
 * @param minConfirmations before a learned alias counts, and again after a rejection
 * @param minPercentRight of everything that was said about the alias
 * @param maxSuggestions families named where nobody is identified
 */
public record IdentificationSettings(
        double nameAgrees,
        double nameCertain,
        int minPrefix,
        double nameGap,
        int minConfirmations,
        int minPercentRight,
        int maxSuggestions)
        implements Serializable {

    public static final IdentificationSettings DEFAULTS =
            new IdentificationSettings(0.92, 0.97, 12, 0.04, 3, 90, 5);
}
