package io.tieout.benchmarks.scoring;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Sums per currency what became of each payment. */
final class CashBalances {
    private final Map<String, long[]> sums = new TreeMap<>();

    private static final int PAYMENTS = 0;
    private static final int APPLIED = 1;
    private static final int UNAPPLIED = 2;
    private static final int RETURNED = 3;
    private static final int OVER_APPLIED = 4;

    private CashBalances() {}

    static Map<String, CashBalance> of(
            CashTruthIndex truth, CashMarks marks, IntPredicate isReturned) {
        CashBalances balances = new CashBalances();
        for (int payment = 0; payment < truth.paymentCount(); payment++) {
            balances.add(truth, marks, payment, isReturned.test(payment));
        }
        Map<String, CashBalance> result = new TreeMap<>();
        balances.sums.forEach(
                (currency, sum) ->
                        result.put(
                                currency,
                                CashBalance.of(
                                        currency,
                                        sum[PAYMENTS],
                                        sum[APPLIED],
                                        sum[UNAPPLIED],
                                        sum[RETURNED],
                                        sum[OVER_APPLIED])));
        return result;
    }

    private void add(CashTruthIndex truth, CashMarks marks, int payment, boolean returned) {
        long[] sum = sums.computeIfAbsent(truth.currency(payment), c -> new long[5]);
        long amount = truth.amountOfPayment(payment);
        long applied = marks.applied(payment);
        long rest = amount - applied;
        sum[PAYMENTS] += amount;
        sum[APPLIED] += applied;
        if (rest < 0) {
            sum[OVER_APPLIED] -= rest;
        } else if (returned) {
            sum[RETURNED] += rest;
        } else if (marks.isNamed(payment)) {
            sum[UNAPPLIED] += rest;
        }
    }
}
