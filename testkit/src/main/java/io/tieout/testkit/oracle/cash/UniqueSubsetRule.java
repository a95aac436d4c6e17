package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** I9: the only invoices of the pool, less credit memos, that make the amount. */
final class UniqueSubsetRule implements CashRule {

    static final int MOST_SEARCHED = 24;

    private static final int MOST_CREDITS = 6;

    @Override
    public Optional<Outcome> tryOn(Turn turn) {
        if (!turn.isBare() || turn.isWeak()) {
            return Optional.empty();
        }
        List<Owed> invoices = turn.pool().stream().filter(owed -> !owed.isCredit()).toList();
        if (turn.isPoolTooLarge() || invoices.size() > MOST_SEARCHED) {
            return BareRules.refusal(Reason.SEARCH_EXHAUSTED);
        }
        Solutions solutions = new Solutions(turn, invoices);
        for (List<Owed> credits : credits(turn)) {
            solutions.search(turn.amount(), credits, credits.isEmpty() ? 2 : 1);
        }
        return outcome(turn, solutions);
    }

    /** No credit memo, one of the first, or all if they are few. */
    private static List<List<Owed>> credits(Turn turn) {
        List<Owed> all = turn.pool().stream().filter(Owed::isCredit).toList();
        List<List<Owed>> choices = new ArrayList<>();
        choices.add(List.of());
        all.stream().limit(MOST_CREDITS).forEach(one -> choices.add(List.of(one)));
        if (all.size() >= 2 && all.size() <= MOST_CREDITS) {
            choices.add(all);
        }
        return choices;
    }

    private static Optional<Outcome> outcome(Turn turn, Solutions solutions) {
        if (solutions.size() > 1) {
            return BareRules.refusal(Reason.AMBIGUOUS);
        }
        if (solutions.isExhausted()) {
            return BareRules.refusal(Reason.SEARCH_EXHAUSTED);
        }
        if (solutions.size() == 0) {
            return Optional.empty();
        }
        Application only = new Application("unique-subset", solutions.first(), List.of());
        return Optional.of(
                solutions.isDistinctive(turn.amount())
                        ? new Outcome.Claimed(only)
                        : new Outcome.Proposed(only, Reason.UNAPPLIED_CASH));
    }
}
