package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.List;

/** What is due longest, where the customer's policy says so. */
final class OldestFirst implements CashRule {

    private static final String NAME = "oldest-first";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        if (!turn.isBare()
                || turn.payment().quotesNumber()
                || !turn.paysOldestFirst()
                || turn.pool().isTooLarge()
                || !turn.isEverythingBeforeApplied()) {
            return Verdict.NOTHING;
        }
        List<OpenReceivable> debits =
                turn.pool().members().stream().filter(member -> !member.isCredit()).toList();
        return debits.isEmpty()
                ? Verdict.NOTHING
                : Verdict.claim(NAME, Applied.inOrder(debits, turn.amount()));
    }
}
