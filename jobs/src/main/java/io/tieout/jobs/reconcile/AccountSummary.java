package io.tieout.jobs.reconcile;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the customers' accounts stand, all together.
 *
 * @param byCurrency empty where no cash was applied at all
 */
public record AccountSummary(SortedMap<String, Totals> byCurrency) {

    private static final String ACCOUNTS = "customer-accounts.count.";
    private static final String DEBTS = "customer-accounts.debts.";
    private static final String DISPUTED = "customer-accounts.disputed.";
    private static final String CREDITS = "customer-accounts.credits.";
    private static final String UNAPPLIED = "customer-accounts.unapplied.";

    /** Accounts in one currency: a count, and sums. What is disputed is part of the debts. */
    public record Totals(
            long accounts, Money debts, Money disputed, Money credits, Money unapplied) {

        public Money balance() {
            return debts.minus(credits).minus(unapplied);
        }
    }

    /** What an account counts for. */
    static List<ResultCounter.Count> counts(CustomerAccount account) {
        String currency = account.currency();
        return List.of(
                ResultCounter.Count.one(ACCOUNTS + currency),
                count(DEBTS, account.debts()),
                count(DISPUTED, account.disputed()),
                count(CREDITS, account.credits()),
                count(UNAPPLIED, account.unapplied()));
    }

    private static ResultCounter.Count count(String name, Money amount) {
        return new ResultCounter.Count(name + amount.currency(), amount.minorUnits());
    }

    static AccountSummary of(Map<String, Object> accumulators) {
        SortedMap<String, Totals> totals = new TreeMap<>();
        for (String name : accumulators.keySet()) {
            if (name.startsWith(ACCOUNTS)) {
                String currency = name.substring(ACCOUNTS.length());
                totals.put(
                        currency,
                        new Totals(
                                (Long) accumulators.get(name),
                                amount(accumulators, DEBTS, currency),
                                amount(accumulators, DISPUTED, currency),
                                amount(accumulators, CREDITS, currency),
                                amount(accumulators, UNAPPLIED, currency)));
            }
        }
        return new AccountSummary(totals);
    }

    private static Money amount(Map<String, Object> all, String name, String currency) {
        return new Money((Long) all.getOrDefault(name + currency, 0L), currency);
    }

    /** As {@code summary.json} has it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        byCurrency.forEach(
                (currency, totals) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("accounts", totals.accounts());
                    one.put("debts", totals.debts().toPlainString());
                    one.put("disputed", totals.disputed().toPlainString());
                    one.put("credits", totals.credits().toPlainString());
                    one.put("unapplied", totals.unapplied().toPlainString());
                    one.put("balance", totals.balance().toPlainString());
                    json.put(currency, one);
                });
        return json;
    }
}
