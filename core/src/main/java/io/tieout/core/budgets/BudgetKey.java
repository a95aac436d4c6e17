package io.tieout.core.budgets;

import java.util.Objects;

/**
 * What a budget is for.
 *
 * @param costCenter empty for the account as a whole, whatever the cost centre
 * @param currency of budget, spending and orders: amounts of another currency are not compared
 */
public record BudgetKey(String glAccount, String costCenter, String currency) {

    public BudgetKey {
        Objects.requireNonNull(glAccount, "glAccount");
        Objects.requireNonNull(costCenter, "costCenter");
        Objects.requireNonNull(currency, "currency");
    }

    /** For a sentence: {@code 6400 of HQ}. */
    public String words() {
        return costCenter.isEmpty() ? glAccount : glAccount + " of " + costCenter;
    }
}
