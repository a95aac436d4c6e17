package io.tieout.core.results;

import io.tieout.core.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * Items that tie out, by which rule and on which evidence.
 *
 * @param id hash of the sorted item ids, the rule and its version
 * @param accountId bank account of the scope
 * @param confidence 0 to 1; certain rules have 1
 * @param left ids, sorted; for bank matches the bank transactions
 * @param right ids, sorted; for bank matches the ledger entries
 * @param allocations how the amounts of both sides meet, in the order of left and right
 * @param difference sum of left minus sum of right; what a tolerance rule let pass
 * @param differenceReason empty if the difference is zero
 * @param decidedBy the person who decided, or {@code rule}
 * @param finalAtMillis event time at which it was decided
 */
public record Match(
        String id,
        MatchKind kind,
        String rule,
        int ruleVersion,
        MatchStatus status,
        String accountId,
        double confidence,
        List<String> left,
        List<String> right,
        List<Allocation> allocations,
        Money difference,
        String differenceReason,
        List<Evidence> evidence,
        String decidedBy,
        long finalAtMillis) {

    public Match {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(difference, "difference");
        left = List.copyOf(left);
        right = List.copyOf(right);
        allocations = List.copyOf(allocations);
        evidence = List.copyOf(evidence);
    }

    /** The same match, further on. */
    public Match withStatus(MatchStatus newStatus) {
        return with(newStatus, finalAtMillis);
    }

    /** The same match, decided at another instant. */
    public Match withFinalAt(long newFinalAtMillis) {
        return with(status, newFinalAtMillis);
    }

    private Match with(MatchStatus newStatus, long newFinalAtMillis) {
        return new Match(
                id,
                kind,
                rule,
                ruleVersion,
                newStatus,
                accountId,
                confidence,
                left,
                right,
                allocations,
                difference,
                differenceReason,
                evidence,
                decidedBy,
                newFinalAtMillis);
    }
}
