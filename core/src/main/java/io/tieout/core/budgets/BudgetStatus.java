package io.tieout.core.budgets;

import io.tieout.core.money.Money;

/**
 * A budget of a month or a year to date.
 *
 * @param spent posted so far, credits taken off
 * @param committed value of orders that is neither received nor billed
 */
public record BudgetStatus(Money budget, Money spent, Money committed) {

    /** What may still be ordered; negative if it is over. */
    public Money left() {
        return budget.minus(spent).minus(committed);
    }

    public boolean isOver() {
        return left().signum() < 0;
    }
}
