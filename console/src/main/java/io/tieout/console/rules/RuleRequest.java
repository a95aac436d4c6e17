package io.tieout.console.rules;

import java.util.Map;

/**
 * Values that somebody wants to have in force.
 *
 * @param flow such as {@code bank}; that if it is missing
 * @param companyId missing for all companies that have no rules of their own
 * @param values by key; what is missing stays as configured
 * @param reason why; needed to propose
 * @param backTestId of a back-test of the same values, which the proposal shows
 */
public record RuleRequest(
        String flow,
        String companyId,
        Map<String, String> values,
        String reason,
        String backTestId) {

    public RuleRequest {
        values = values == null ? Map.of() : values;
        reason = reason == null ? "" : reason.strip();
    }
}
