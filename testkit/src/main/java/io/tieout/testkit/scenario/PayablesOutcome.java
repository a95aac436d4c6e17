package io.tieout.testkit.scenario;

import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.List;
import java.util.Map;

/**
 * What became of a company's bills, in the form in which engine and oracle are compared.
 *
 * @param matches confirmed and proposed
 * @param cases the open ones
 * @param duplicates verdicts
 * @param accounts sums of journal lines by account and currency, separated by a blank
 */
public record PayablesOutcome(
        List<Tie> matches,
        List<Case> cases,
        List<Duplicate> duplicates,
        Map<String, Long> accounts) {

    /**
     * @param right orders and receipts, sorted
     */
    public record Tie(
            String invoice,
            List<String> right,
            String rule,
            MatchStatus status,
            long difference,
            String differenceReason) {}

    /**
     * @param subjects sorted
     */
    public record Case(Reason reason, List<String> subjects, long amount) {}

    /**
     * @param rule that found the pair
     */
    public record Duplicate(String invoice, String original, String rule) {}
}
