package io.tieout.core.budgets;

import java.time.YearMonth;

/**
 * A budget that spending and orders exceed.
 *
 * @param isYear whether it is the year's and not the month's
 */
public record OverBudget(BudgetKey key, YearMonth month, boolean isYear, BudgetStatus status) {

    /** {@code 2026-05} or {@code 2026}. */
    public String period() {
        return isYear ? Integer.toString(month.getYear()) : month.toString();
    }

    /** One sentence for a person. */
    public String words() {
        return "Budget %s in %s is over by %s: %s planned, %s spent, %s ordered."
                .formatted(
                        key.words(),
                        period(),
                        status.left().negated(),
                        status.budget().toPlainString(),
                        status.spent().toPlainString(),
                        status.committed().toPlainString());
    }
}
