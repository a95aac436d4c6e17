package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.DeductionKind;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.results.Reason;
import java.util.List;

/** Less than the payment quotes: a deduction, a part, or a proposal where several are quoted. */
final class ShortPaid implements CashRule {

    /** How much is known about what is missing. */
    enum Kind {
        DEDUCTION("deduction"),
        PARTIAL("partial"),
        SEVERAL("short-payment");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }
    }

    private final Kind kind;

    ShortPaid(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.rule;
    }

    @Override
    public Verdict apply(Turn turn) {
        List<OpenReceivable> quoted = turn.named().open();
        if (quoted.isEmpty() || Lines.sum(quoted) <= turn.amount()) {
            return Verdict.NOTHING;
        }
        if (kind == Kind.SEVERAL) {
            return quoted.size() > 1
                    ? Verdict.propose(
                            name(), Applied.inOrder(quoted, turn.amount()), Reason.SHORT_PAYMENT)
                    : Verdict.NOTHING;
        }
        OpenReceivable only = quoted.get(0);
        if (quoted.size() > 1
                || only.isCredit()
                || turn.payment().isWeak()
                || !turn.named().isStrong(only)) {
            return Verdict.NOTHING;
        }
        return kind == Kind.PARTIAL
                ? Verdict.claim(name(), List.of(Lines.partly(only, turn.amount())))
                : deduction(turn, only);
    }

    private Verdict deduction(Turn turn, OpenReceivable only) {
        DeductionKind said = DeductionKind.said(turn.payment().text());
        if (said == null) {
            return Verdict.NOTHING;
        }
        long withheld = only.available() - turn.amount();
        return Verdict.claim(
                name(), List.of(new Applied(only, turn.amount(), 0, withheld, said, 0, 0, 0)));
    }
}
