package io.tieout.console.views;

import io.tieout.core.results.Allocation;
import io.tieout.core.results.Match;
import java.time.Instant;
import java.util.List;

/** A match. */
public record MatchView(
        String id,
        String kind,
        String rule,
        int ruleVersion,
        String status,
        double confidence,
        String accountId,
        List<String> left,
        List<String> right,
        List<AllocationView> allocations,
        MoneyView difference,
        String differenceReason,
        List<EvidenceView> evidence,
        String decidedBy,
        String finalAt) {

    /** How much of a left item is tied to a right one. */
    public record AllocationView(
            String leftId, String rightId, MoneyView amount, MoneyView cleared) {

        static List<AllocationView> of(List<Allocation> allocations) {
            return allocations.stream()
                    .map(
                            it ->
                                    new AllocationView(
                                            it.leftId(),
                                            it.rightId(),
                                            MoneyView.of(it.amount()),
                                            MoneyView.of(it.cleared())))
                    .toList();
        }
    }

    public static MatchView of(Match it) {
        return new MatchView(
                it.id(),
                it.kind().wireName(),
                it.rule(),
                it.ruleVersion(),
                it.status().wireName(),
                it.confidence(),
                it.accountId(),
                it.left(),
                it.right(),
                AllocationView.of(it.allocations()),
                MoneyView.of(it.difference()),
                it.differenceReason(),
                EvidenceView.of(it.evidence()),
                it.decidedBy(),
                Instant.ofEpochMilli(it.finalAtMillis()).toString());
    }

    public static List<MatchView> of(List<Match> matches) {
        return matches.stream().map(MatchView::of).toList();
    }
}
