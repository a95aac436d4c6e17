package io.tieout.console.views;

import io.tieout.core.documents.DecisionEvent;
import java.util.List;

/**
 * What somebody decided.
 *
 * @param status {@code applied} if it has had its effect, {@code pending} if the engine has it but
 *     it had none so far; null where it is not asked for
 */
public record DecisionView(
        String id,
        String kind,
        String accountId,
        String currency,
        List<String> left,
        List<String> right,
        List<MatchView.AllocationView> allocations,
        String decidedBy,
        String decidedAt,
        String reason,
        String status) {

    public static DecisionView of(DecisionEvent it, String status) {
        return new DecisionView(
                it.id(),
                it.kind().wireName(),
                it.accountId(),
                it.currency(),
                it.leftIds(),
                it.rightIds(),
                MatchView.AllocationView.of(it.allocations()),
                it.decidedBy(),
                it.decidedAt().toString(),
                it.reason(),
                status);
    }

    static List<DecisionView> of(List<DecisionEvent> decisions) {
        return decisions.stream().map(it -> of(it, null)).toList();
    }
}
