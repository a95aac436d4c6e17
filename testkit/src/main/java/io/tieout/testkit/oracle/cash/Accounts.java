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
            application.parts().forEach(part -> book(prefix, payment, application.rule(), part));
        }
    }

    private void book(String prefix, Payment payment, String rule, Part part) {
        String currency = part.owed().currency();
        String suffix = " " + currency;
        add(prefix + "receivables:" + part.owed().customer() + suffix, -part.cleared());
        add(prefix + "cash-discounts" + suffix, part.discount());
        add(prefix + "deductions:" + part.kind() + suffix, part.deduction());
        String passed = rule.equals(WriteOffs.RULE) ? "write-offs" : "payment-differences";
        add(prefix + passed + suffix, part.difference());
        if (part.isAcross()) {
            String own = payment.currency();
            add(prefix + "currency-position:" + own + " " + own, -part.cash());
            add(prefix + "currency-position:" + currency + suffix, part.settled());
        }
    }

    /** What a part gained or lost in the company's currency. */
    void book(String company, String books, Gains.Gain gain) {
        String prefix = company + " ";
        String suffix = " " + books;
        Owed owed = gain.part().owed();
        String result = gain.total() > 0 ? "realised-exchange-gain" : "realised-exchange-loss";
        add(prefix + "receivables:" + owed.customer() + suffix, gain.onReceivable());
        add(prefix + "currency-position:" + owed.currency() + suffix, gain.converted());
        add(prefix + result + suffix, -gain.total());
    }

    private void add(String account, long amount) {
        sums.merge(account, amount, Long::sum);
    }
}
