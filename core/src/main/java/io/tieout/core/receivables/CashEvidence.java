package io.tieout.core.receivables;

import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What speaks for an application: amounts, quoted numbers, the payer, what was deducted. */
final class CashEvidence {

    private static final int MAX_LINES = 20;

    private CashEvidence() {}

    static List<Evidence> of(Application application) {
        Payment payment = application.payment();
        String currency = payment.currency();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Evidence(
                        "amount",
                        plain(payment.amount(), currency),
                        plain(application.cash(), currency),
                        payment.amount() == application.cash()));
        if (!application.remittances().isEmpty()) {
            String follows = application.isWriteOff() ? "decision" : "remittance";
            evidence.add(
                    new Evidence(follows, String.join(" ", application.remittances()), "", true));
        }
        application.lines().stream().limit(MAX_LINES).forEach(line -> add(payment, line, evidence));
        return evidence;
    }

    private static void add(Payment payment, Applied line, List<Evidence> evidence) {
        OpenReceivable receivable = line.receivable();
        if (payment.tokens().contains(receivable.number())) {
            evidence.add(new Evidence("number", receivable.number(), receivable.number(), true));
        }
        for (String order : receivable.orders()) {
            if (payment.orders().contains(order)) {
                evidence.add(new Evidence("orderNumber", order, order, true));
            }
        }
        if (payment.payer() != null) {
            boolean own = payment.payer().equals(receivable.customerId());
            evidence.add(new Evidence("customerId", payment.payer(), receivable.customerId(), own));
        }
        if (line.isAcross()) {
            evidence.add(
                    new Evidence(
                            "exchange",
                            new Money(line.cash(), payment.currency()).toString(),
                            new Money(line.settled(), receivable.currency()).toString(),
                            false));
        }
        part("discount", line, line.discount(), evidence);
        part("deduction", line, line.deduction(), evidence);
        part("difference", line, line.difference(), evidence);
    }

    private static void part(String field, Applied line, long amount, List<Evidence> evidence) {
        if (amount != 0) {
            String plain = plain(amount, line.receivable().currency());
            evidence.add(new Evidence(field, plain, line.receivable().id(), false));
        }
    }

    private static String plain(long minorUnits, String currency) {
        return new Money(minorUnits, currency).toPlainString();
    }
}
