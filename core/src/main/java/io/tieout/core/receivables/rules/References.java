package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.List;

/** All receivables that the payment quotes, if they sum to it exactly. */
final class References implements CashRule {

    /** What the payer deducts before paying. */
    enum Discounts {
        NONE("reference"),
        GRANTED("reference-discount"),
        LATE("reference-late-discount");

        private final String rule;

        Discounts(String rule) {
            this.rule = rule;
        }
    }

    private final Discounts discounts;

    References(Discounts discounts) {
        this.discounts = discounts;
    }

    @Override
    public String name() {
        return discounts.rule;
    }

    @Override
    public boolean isCertain() {
        return true;
    }

    @Override
    public Verdict apply(Turn turn) {
        List<OpenReceivable> quoted = turn.named().open();
        if (quoted.isEmpty() || !isTaken(turn, quoted) || turn.hasResolvedAdvice()) {
            return Verdict.NOTHING;
        }
        List<Applied> lines =
                switch (discounts) {
                    case NONE -> Lines.whole(quoted);
                    case GRANTED -> Lines.granted(turn, quoted);
                    case LATE -> Lines.late(turn, quoted);
                };
        return Lines.cash(lines) == turn.amount() ? Verdict.claim(name(), lines) : Verdict.NOTHING;
    }

    private boolean isTaken(Turn turn, List<OpenReceivable> quoted) {
        return switch (discounts) {
            case NONE -> true;
            case GRANTED -> quoted.stream().anyMatch(turn::isGranted);
            case LATE -> quoted.stream().anyMatch(turn::isLate);
        };
    }
}
