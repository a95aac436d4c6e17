package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.QuotedItems;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.receivables.Way;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * What is of the order that the payment quotes, if the amount is exactly one invoice of it or all
 * of them. Whatever else is for a person: an order says less than an invoice's number.
 */
final class OrderQuoted implements CashRule {

    private static final String NAME = "order";
    private static final double CONFIDENCE = 0.5;
    private static final int MIN_ITEMS = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        QuotedItems quoted = turn.ofOrders();
        List<OpenReceivable> open = quoted.open();
        if (open.isEmpty() || !turn.quotesNothing()) {
            return Verdict.NOTHING;
        }
        if (quoted.isOfSeveralCustomers()) {
            return Ambiguous.groups(NAME, quoted.openByCustomer());
        }
        List<List<Applied>> ways = singles(turn, quoted);
        addWhole(turn, open, ways);
        if (ways.size() > 1) {
            return Ambiguous.groups(NAME, ways.stream().map(OrderQuoted::receivables).toList());
        }
        if (ways.isEmpty()) {
            List<OpenReceivable> first =
                    open.stream().limit(turn.settings().maxSubsetCandidates()).toList();
            return Verdict.refuse(
                    NAME, Reason.AMOUNT_DIFFERS, List.of(Way.of(NAME, CONFIDENCE, first)));
        }
        return Weak.isUnproven(turn)
                ? Verdict.propose(NAME, ways.get(0), Reason.UNAPPLIED_CASH)
                : Verdict.claim(NAME, ways.get(0));
    }

    private static List<List<Applied>> singles(Turn turn, QuotedItems quoted) {
        List<List<Applied>> ways = new ArrayList<>();
        for (OpenReceivable item : quoted.ofEveryOrder()) {
            if (item.isCredit()) {
                continue;
            }
            if (item.available() == turn.amount()) {
                ways.add(List.of(Applied.whole(item)));
            } else if (turn.isGranted(item)
                    && item.available() - item.discount() == turn.amount()) {
                ways.add(List.of(Applied.discounted(item)));
            }
        }
        return ways;
    }

    private static void addWhole(Turn turn, List<OpenReceivable> open, List<List<Applied>> ways) {
        if (open.size() < MIN_ITEMS) {
            return;
        }
        List<Applied> granted = Lines.granted(turn, open);
        if (Lines.sum(open) == turn.amount()) {
            ways.add(Lines.whole(open));
        } else if (Lines.cash(granted) == turn.amount()) {
            ways.add(granted);
        }
    }

    private static List<OpenReceivable> receivables(List<Applied> way) {
        return way.stream().map(Applied::receivable).toList();
    }
}
