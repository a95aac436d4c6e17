package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Pool;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All that was open, or past due, on the payment's day: of the family or of one customer. */
final class AllOf implements CashRule {

    private static final int MIN_ITEMS = 2;

    private final boolean onlyPastDue;

    /**
     * @param onlyPastDue leaves out what was not due yet; credit memos count always
     */
    AllOf(boolean onlyPastDue) {
        this.onlyPastDue = onlyPastDue;
    }

    @Override
    public String name() {
        return onlyPastDue ? "all-past-due" : "all-open";
    }

    @Override
    public Verdict apply(Turn turn) {
        if (!turn.isBare() || isTooWeak(turn) || turn.pool().isTooLarge()) {
            return Verdict.NOTHING;
        }
        Map<Set<OpenReceivable>, List<Applied>> explaining = new LinkedHashMap<>();
        Pool pool = turn.pool();
        add(turn, pool, null, explaining);
        for (String customer : pool.customers()) {
            add(turn, pool, customer, explaining);
        }
        if (explaining.size() > 1) {
            List<List<OpenReceivable>> groups = new ArrayList<>();
            explaining.keySet().forEach(group -> groups.add(List.copyOf(group)));
            return Ambiguous.groups(name(), groups);
        }
        return explaining.isEmpty()
                ? Verdict.NOTHING
                : Verdict.claim(name(), explaining.values().iterator().next());
    }

    private boolean isTooWeak(Turn turn) {
        return Weak.isUnproven(turn) || (onlyPastDue && turn.payment().isWeak());
    }

    /**
     * @param customer null for all customers of the pool
     */
    private void add(
            Turn turn,
            Pool pool,
            String customer,
            Map<Set<OpenReceivable>, List<Applied>> explaining) {
        Predicate<OpenReceivable> counted =
                receivable ->
                        !onlyPastDue
                                || receivable.isCredit()
                                || receivable.dueDay() <= turn.payment().day();
        Set<OpenReceivable> group = new LinkedHashSet<>();
        for (OpenReceivable receivable : pool.members()) {
            if (counted.test(receivable)
                    && (customer == null || receivable.customerId().equals(customer))) {
                group.add(receivable);
            }
        }
        List<Applied> lines = explanation(turn, group);
        if (lines != null && pool.isAsOnDay(customer, counted)) {
            explaining.put(group, lines);
        }
    }

    /** The group whole or with its discounts, whichever is the payment's amount; null if none. */
    private static List<Applied> explanation(Turn turn, Set<OpenReceivable> group) {
        if (group.size() < MIN_ITEMS) {
            return null;
        }
        if (Lines.sum(group) == turn.amount()) {
            return Lines.whole(group);
        }
        List<Applied> granted = Lines.granted(turn, group);
        return Lines.cash(granted) == turn.amount() ? granted : null;
    }
}
