package io.tieout.core.receivables;

import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is known about an invoice that was not paid in full, put beside the case so that nobody has
 * to look for it: what was paid, the order, and what the customer was charged before. It holds only
 * what was issued, not what became of it, so it does not depend on when it is asked.
 */
final class CaseContext {

    /** How many earlier invoices are shown. */
    private static final int EARLIER = 5;

    private static final Comparator<OpenReceivable> LATEST_FIRST =
            Comparator.comparingInt(OpenReceivable::issueDay)
                    .thenComparing(OpenReceivable::id)
                    .reversed();

    private CaseContext() {}

    /**
     * @param known receivables of the family, in any order
     */
    static List<Evidence> of(Payment payment, Applied line, Collection<OpenReceivable> known) {
        OpenReceivable invoice = line.receivable();
        List<Evidence> context = new ArrayList<>();
        context.add(
                new Evidence(
                        "amount",
                        new Money(line.cash(), payment.currency()).toString(),
                        money(invoice.amount(), invoice),
                        false));
        if (!payment.text().isBlank()) {
            String number = invoice.printedNumber();
            boolean quoted = payment.text().contains(number);
            context.add(new Evidence("text", payment.text(), number, quoted));
        }
        List<OpenReceivable> others =
                known.stream()
                        .filter(one -> isComparable(one, invoice))
                        .sorted(LATEST_FIRST)
                        .toList();
        if (!invoice.orderNumber().isEmpty()) {
            others.stream()
                    .filter(one -> one.orderNumber().equals(invoice.orderNumber()))
                    .limit(EARLIER)
                    .forEach(one -> context.add(beside("same order", one, invoice)));
            context.add(new Evidence("order", "", invoice.orderNumber(), true));
        }
        others.stream()
                .filter(one -> one.issueDay() <= invoice.issueDay())
                .limit(EARLIER)
                .forEach(one -> context.add(beside("earlier invoice", one, invoice)));
        return context;
    }

    private static boolean isComparable(OpenReceivable one, OpenReceivable invoice) {
        return one != invoice
                && !one.isCredit()
                && one.customerId().equals(invoice.customerId())
                && one.currency().equals(invoice.currency());
    }

    /** Another invoice with its day and amount; agrees if the customer was charged the same. */
    private static Evidence beside(String field, OpenReceivable one, OpenReceivable invoice) {
        return new Evidence(
                field,
                one.printedNumber()
                        + " of "
                        + LocalDate.ofEpochDay(one.issueDay())
                        + ": "
                        + money(one.amount(), one),
                money(invoice.amount(), invoice),
                one.amount() == invoice.amount());
    }

    private static String money(long minorUnits, OpenReceivable of) {
        return new Money(minorUnits, of.currency()).toString();
    }
}
