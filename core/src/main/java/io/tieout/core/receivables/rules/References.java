package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.List;
import java.util.Set;

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
        if (discounts == Discounts.NONE) {
            return Lines.sum(quoted) == turn.amount()
                    ? Verdict.claim(name(), Lines.whole(quoted))
                    : Verdict.NOTHING;
        }
        Set<OpenReceivable> discounted = discounted(turn, quoted);
        return discounted == null
                ? Verdict.NOTHING
                : Verdict.claim(name(), Lines.discounted(turn, quoted, discounted));
    }

    /** All discounts if they explain the payment, else the only ones that do; null if none do. */
    private Set<OpenReceivable> discounted(Turn turn, List<OpenReceivable> quoted) {
        List<OpenReceivable> offered =
                quoted.stream()
                        .filter(
                                item ->
                                        turn.isGranted(item)
                                                || (discounts == Discounts.LATE
                                                        && turn.isLate(item)))
                        .toList();
        long missing = Lines.sum(quoted) - turn.amount();
        long offer = offered.stream().mapToLong(OpenReceivable::discount).sum();
        if (offer == missing) {
            return Set.copyOf(offered);
        }
        if (missing <= 0 || offer < missing) {
            return null;
        }
        List<OpenReceivable> unique =
                Subsets.of(
                                offered,
                                OpenReceivable::discount,
                                missing,
                                1,
                                offered.size(),
                                turn.settings().maxSubsetNodes())
                        .unique();
        return unique == null ? null : Set.copyOf(unique);
    }

    private boolean isTaken(Turn turn, List<OpenReceivable> quoted) {
        return switch (discounts) {
            case NONE -> true;
            case GRANTED -> quoted.stream().anyMatch(turn::isGranted);
            case LATE -> quoted.stream().anyMatch(turn::isLate);
        };
    }
}
