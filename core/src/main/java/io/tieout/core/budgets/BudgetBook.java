package io.tieout.core.budgets;

import io.tieout.core.documents.Budget;
import io.tieout.core.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The budgets of one company with everything that counts against them. Each plan, posting and order
 * changes a few sums; nothing is added up anew. What stands at a time follows from what was told,
 * in whatever order. A month is checked if it has a budget of its own, a calendar year if any of
 * its months has one.
 *
 * <p>It holds a few numbers for each account, cost centre and month, and one entry for each order
 * line that is open.
 */
public final class BudgetBook {

    private static final int WHOLE_YEAR = 0;

    private final Map<Cell, Sums> sums = new HashMap<>();
    private final Map<String, Budget> plans = new HashMap<>();
    private final Map<String, Commitment> commitments = new HashMap<>();

    /** A key in a month, or in a whole year. */
    private record Cell(BudgetKey key, int year, int month) {}

    private record Commitment(String account, String costCenter, YearMonth month, Money amount) {}

    private enum Part {
        PLANNED,
        SPENT,
        COMMITTED
    }

    /** Minor units. */
    private static final class Sums {
        private final long[] amounts = new long[Part.values().length];
        private int plans;

        Money of(Part part, String currency) {
            return new Money(amounts[part.ordinal()], currency);
        }
    }

    /** Whether nothing is planned, so that nothing can be over. */
    public boolean isEmpty() {
        return plans.isEmpty();
    }

    /** Takes a budget; it replaces one of the same id. */
    public void plan(Budget budget) {
        Budget before = plans.put(budget.id(), budget);
        if (before != null) {
            plan(before, -1);
        }
        plan(budget, 1);
    }

    private void plan(Budget budget, int sign) {
        String costCenter = budget.costCenter() == null ? "" : budget.costCenter();
        BudgetKey key = new BudgetKey(budget.glAccount(), costCenter, budget.amount().currency());
        for (Sums cell : cells(key, budget.month())) {
            add(cell, Part.PLANNED, sign * budget.amount().minorUnits());
            cell.plans += sign;
        }
    }

    /**
     * Something was posted on an account.
     *
     * @param costCenter null if none
     * @param amount a debit is positive
     */
    public void spend(String account, String costCenter, YearMonth month, Money amount) {
        count(Part.SPENT, account, costCenter, month, amount);
    }

    /**
     * So much of an order line is open now; it replaces what was said of it before.
     *
     * @param id of the order line
     * @param month of the order
     */
    public void commit(
            String id, String account, String costCenter, YearMonth month, Money amount) {
        release(id);
        commitments.put(id, new Commitment(account, costCenter, month, amount));
        count(Part.COMMITTED, account, costCenter, month, amount);
    }

    /** Releases the order lines that are not open any more. */
    public void retainCommitments(Set<String> ids) {
        List<String> gone = commitments.keySet().stream().filter(id -> !ids.contains(id)).toList();
        gone.forEach(this::release);
    }

    /** An order line is not open any more; without effect if it was not. */
    public void release(String id) {
        Commitment before = commitments.remove(id);
        if (before != null) {
            count(
                    Part.COMMITTED,
                    before.account(),
                    before.costCenter(),
                    before.month(),
                    before.amount().negated());
        }
    }

    /** Against the cost centre's budget, and against that of the account as a whole. */
    private void count(
            Part part, String account, String costCenter, YearMonth month, Money amount) {
        for (BudgetKey key : keys(account, costCenter, amount.currency())) {
            cells(key, month).forEach(cell -> add(cell, part, amount.minorUnits()));
        }
    }

    private static List<BudgetKey> keys(String account, String costCenter, String currency) {
        BudgetKey whole = new BudgetKey(account, "", currency);
        return costCenter == null || costCenter.isEmpty()
                ? List.of(whole)
                : List.of(new BudgetKey(account, costCenter, currency), whole);
    }

    private List<Sums> cells(BudgetKey key, YearMonth month) {
        return List.of(
                sums.computeIfAbsent(
                        new Cell(key, month.getYear(), month.getMonthValue()), k -> new Sums()),
                sums.computeIfAbsent(new Cell(key, month.getYear(), WHOLE_YEAR), k -> new Sums()));
    }

    private static void add(Sums cell, Part part, long minorUnits) {
        cell.amounts[part.ordinal()] = Math.addExact(cell.amounts[part.ordinal()], minorUnits);
    }

    /** A month to date; null if nothing is planned for it. */
    public BudgetStatus month(BudgetKey key, YearMonth month) {
        return status(new Cell(key, month.getYear(), month.getMonthValue()));
    }

    /** A year to date against the whole year's budget; null if nothing is planned for it. */
    public BudgetStatus year(BudgetKey key, int year) {
        return status(new Cell(key, year, WHOLE_YEAR));
    }

    private BudgetStatus status(Cell cell) {
        Sums found = sums.get(cell);
        if (found == null || found.plans == 0) {
            return null;
        }
        String currency = cell.key().currency();
        return new BudgetStatus(
                found.of(Part.PLANNED, currency),
                found.of(Part.SPENT, currency),
                found.of(Part.COMMITTED, currency));
    }

    /** The budgets that are over now, of those that such a posting counts against. */
    public List<OverBudget> over(
            String account, String costCenter, YearMonth month, String currency) {
        List<OverBudget> over = new ArrayList<>();
        for (BudgetKey key : keys(account, costCenter, currency)) {
            BudgetStatus ofMonth = month(key, month);
            BudgetStatus ofYear = year(key, month.getYear());
            if (ofMonth != null && ofMonth.isOver()) {
                over.add(new OverBudget(key, month, false, ofMonth));
            }
            if (ofYear != null && ofYear.isOver()) {
                over.add(new OverBudget(key, month, true, ofYear));
            }
        }
        return over;
    }

    /** Whether that budget is still over. */
    public boolean isStillOver(OverBudget before) {
        return isStillOver(before.key(), before.month(), before.isYear());
    }

    /**
     * Whether the budget of a month, or of its whole year, is over.
     *
     * @param isYear whether the year's is meant
     */
    public boolean isStillOver(BudgetKey key, YearMonth month, boolean isYear) {
        BudgetStatus now = isYear ? year(key, month.getYear()) : month(key, month);
        return now != null && now.isOver();
    }
}
