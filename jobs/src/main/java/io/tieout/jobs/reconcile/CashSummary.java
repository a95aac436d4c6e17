package io.tieout.jobs.reconcile;

import io.tieout.core.money.Money;
import io.tieout.operators.bank.BankScopeFunction;
import io.tieout.operators.receivables.CashCounters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What cash application came to.
 *
 * @param byCurrency what became of the payments; empty where no cash was applied at all
 * @param leftToCash bank lines that only cash application looked at
 * @param duplicates of receivables, remittances and customers
 */
public record CashSummary(
        SortedMap<String, Totals> byCurrency,
        long leftToCash,
        long duplicates,
        long stateAccesses) {

    /** Payments of one currency: a count, and amounts with the currency's digits. */
    public record Totals(long payments, Money applied, Money unapplied, Money returned) {}

    static CashSummary of(Map<String, Object> accumulators) {
        SortedMap<String, Totals> totals = new TreeMap<>();
        for (String name : accumulators.keySet()) {
            if (name.startsWith(CashCounters.PAYMENTS)) {
                String currency = name.substring(CashCounters.PAYMENTS.length());
                totals.put(currency, totals(accumulators, currency));
            }
        }
        return new CashSummary(
                totals,
                value(accumulators, BankScopeFunction.LEFT_TO_CASH),
                value(accumulators, CashCounters.DUPLICATES),
                value(accumulators, CashCounters.STATE_ACCESSES));
    }

    private static Totals totals(Map<String, Object> all, String currency) {
        return new Totals(
                value(all, CashCounters.PAYMENTS + currency),
                new Money(value(all, CashCounters.APPLIED + currency), currency),
                new Money(value(all, CashCounters.UNAPPLIED + currency), currency),
                new Money(value(all, CashCounters.RETURNED + currency), currency));
    }

    /** As {@code summary.json} has it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        byCurrency.forEach(
                (currency, totals) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("payments", totals.payments());
                    one.put("applied", totals.applied().toPlainString());
                    one.put("unapplied", totals.unapplied().toPlainString());
                    one.put("returned", totals.returned().toPlainString());
                    json.put(currency, one);
                });
        return json;
    }

    private static long value(Map<String, Object> all, String name) {
        return (Long) all.getOrDefault(name, 0L);
    }
}
