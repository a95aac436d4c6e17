package io.tieout.testkit.oracle.cash;

import java.util.SortedMap;
import java.util.TreeMap;

/** The sums that the journals leave on each account (section 7). */
final class Accounts {

    private final SortedMap<String, Long> sums = new TreeMap<>();

    SortedMap<String, Long> sums() {
        return sums;
    }

    /** All that a posted payment leaves that was not returned, however many journals it took. */
    void book(String company, Payment payment) {
        String suffix = " " + payment.currency();
        String prefix = company + " ";
        add(prefix + "bank:" + payment.document().accountId() + suffix, payment.amount());
        add(prefix + "unapplied-cash" + suffix, -payment.unapplied());
        for (Application application : payment.applications()) {
            for (Part part : application.parts()) {
                add(prefix + "receivables:" + part.owed().customer() + suffix, -part.cleared());
                add(prefix + "cash-discounts" + suffix, part.discount());
                add(prefix + "deductions:" + part.kind() + suffix, part.deduction());
                add(prefix + "payment-differences" + suffix, part.difference());
            }
        }
    }

    private void add(String account, long amount) {
        sums.merge(account, amount, Long::sum);
    }
}
