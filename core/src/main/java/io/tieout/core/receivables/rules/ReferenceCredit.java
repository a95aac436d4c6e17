package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that the payment quotes, less credit memos that it does not quote. */
final class ReferenceCredit implements CashRule {

    private static final String NAME = "reference-credit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        List<OpenReceivable> quoted = turn.named().open();
        long excess = Lines.sum(quoted) - turn.amount();
        if (quoted.isEmpty() || excess <= 0 || turn.payment().saysPart()) {
            return Verdict.NOTHING;
        }
        List<OpenReceivable> credits = new ArrayList<>(turn.creditsOf(customers(quoted)));
        credits.removeAll(quoted);
        if (credits.isEmpty() || credits.size() > turn.settings().maxCredits()) {
            return Verdict.NOTHING;
        }
        List<OpenReceivable> unique =
                Subsets.of(
                                credits,
                                credit -> -credit.available(),
                                excess,
                                1,
                                turn.settings().maxCreditItems(),
                                turn.settings().maxSubsetNodes())
                        .unique();
        if (unique == null) {
            return Verdict.NOTHING;
        }
        List<OpenReceivable> all = new ArrayList<>(quoted);
        all.addAll(unique);
        return Verdict.claim(NAME, Lines.whole(all));
    }

    static Set<String> customers(List<OpenReceivable> receivables) {
        Set<String> customers = new HashSet<>();
        receivables.forEach(receivable -> customers.add(receivable.customerId()));
        return customers;
    }
}
