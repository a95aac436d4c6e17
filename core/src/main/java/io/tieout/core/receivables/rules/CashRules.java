package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.results.Reason;
import java.util.List;

/** All cash application rules; the order is the precedence. */
public final class CashRules {

    /** Counted up whenever a rule's meaning changes; part of every match's id. */
    public static final int VERSION = 1;

    private static final CashRule LAST_RESORT = new OldestFirst();

    public static final List<CashRule> ALL =
            List.of(
                    new RemittanceApplied(true),
                    new References(References.Discounts.NONE),
                    new References(References.Discounts.GRANTED),
                    new References(References.Discounts.LATE),
                    new DuplicatePayment(),
                    new RemittanceApplied(false),
                    new ReferenceSubset(),
                    new ReferenceCredit(),
                    new ReferenceCompleted(),
                    new OrderQuoted(),
                    new ExactSingle(),
                    new ExactDiscount(),
                    new AllOf(false),
                    new AllOf(true),
                    new UniqueSubset(),
                    new WithinTolerance(),
                    new ShortPaid(ShortPaid.Kind.DEDUCTION),
                    new ShortPaid(ShortPaid.Kind.PARTIAL),
                    new ShortPaid(ShortPaid.Kind.SEVERAL),
                    new Overpaid(),
                    LAST_RESORT,
                    new ExchangeRemittance(),
                    new ExchangeReference());

    private CashRules() {}

    /**
     * The first verdict on a payment.
     *
     * @param onlyCertain leaves out the rules that have to wait for rivals
     */
    public static Verdict judge(Turn turn, boolean onlyCertain) {
        for (CashRule rule : ALL) {
            if (onlyCertain && !rule.isCertain()) {
                continue;
            }
            Verdict verdict = rule.apply(turn);
            if (!verdict.isNothing() && isPossible(turn, verdict)) {
                return decidedByPolicy(turn, verdict);
            }
        }
        return Verdict.NOTHING;
    }

    /** Where receivables alone do not tell which is meant, the customer's policy may. */
    private static Verdict decidedByPolicy(Turn turn, Verdict verdict) {
        if (verdict.reason() == Reason.AMBIGUOUS || verdict.reason() == Reason.SEARCH_EXHAUSTED) {
            Verdict byPolicy = LAST_RESORT.apply(turn);
            return byPolicy.isNothing() ? verdict : byPolicy;
        }
        return verdict;
    }

    /** Rounding and netting may give lines that no cash can be behind. */
    private static boolean isPossible(Turn turn, Verdict verdict) {
        return verdict.cash() <= turn.amount()
                && verdict.lines().stream()
                        .allMatch(line -> line.receivable().isCredit() || line.cash() >= 0);
    }
}
