package io.tieout.core.coding;

import java.io.Serializable;
import java.util.List;

/**
 * How lines of bills without order get their accounts.
 *
 * @param enabled whether they get any; if not, a bill needs the accounts that it states
 * @param version of the rules, for the record
 * @param rules the first that holds wins
 * @param autoConfidence from which on what was learned is taken, 0 to 1
 * @param maxProposals most accounts proposed to a person
 * @param maxEvidence most past lines shown with a proposal
 */
public record CodingSettings(
        boolean enabled,
        int version,
        List<CodingRule> rules,
        double autoConfidence,
        int maxProposals,
        int maxEvidence)
        implements Serializable {

    /** Nothing is coded. */
    public static final CodingSettings OFF = new CodingSettings(false, 1, List.of(), 0.85, 3, 3);

    /** Without rules: what bills state and people decide is learned. */
    public static final CodingSettings DEFAULTS =
            new CodingSettings(true, 1, List.of(), 0.85, 3, 3);

    public CodingSettings {
        rules = List.copyOf(rules);
        if (!(autoConfidence > 0 && autoConfidence <= 1)) {
            throw new IllegalArgumentException(
                    "autoConfidence must be above 0 and at most 1, not " + autoConfidence);
        }
    }

    public CodingSettings withRules(int newVersion, List<CodingRule> newRules) {
        return new CodingSettings(
                true, newVersion, newRules, autoConfidence, maxProposals, maxEvidence);
    }
}
