package io.tieout.console.views;

import io.tieout.store.read.PairDossier;
import java.util.List;

/**
 * Why two documents were not matched, or that they were.
 *
 * @param together matches that hold both
 * @param amountDifference left minus right; null if unknown or in two currencies
 * @param daysApart from the left one's date to the right one's; null if unknown
 */
public record PairView(
        Side left,
        Side right,
        List<MatchView> together,
        List<EvidenceView> comparison,
        MoneyView amountDifference,
        Long daysApart) {

    /**
     * One of the two.
     *
     * @param exceptions their ids
     */
    public record Side(
            String id,
            DocumentView document,
            List<MatchView> matches,
            List<ExceptionDossier.Other> exceptions,
            List<DecisionView> decisions) {

        static Side of(PairDossier.Side it) {
            return new Side(
                    it.id(),
                    DocumentView.of(it.document()),
                    MatchView.of(it.matches()),
                    it.exceptions().stream()
                            .map(
                                    other ->
                                            new ExceptionDossier.Other(
                                                    other.id(),
                                                    other.queue(),
                                                    other.reason().name(),
                                                    other.status()
                                                            .name()
                                                            .toLowerCase(java.util.Locale.ROOT)))
                            .toList(),
                    DecisionView.of(it.decisions()));
        }
    }

    public static PairView of(PairDossier it) {
        return new PairView(
                Side.of(it.first()),
                Side.of(it.second()),
                MatchView.of(it.together()),
                EvidenceView.of(it.comparison()),
                MoneyView.of(it.amountDifference()),
                it.daysApart());
    }
}
