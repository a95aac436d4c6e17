package io.tieout.core.payables;

import io.tieout.core.references.NormalForm;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which invoices their vendors took back whole by a credit note. Each credit note takes back one;
 * what nets to zero is no duplicate of anything.
 */
final class Reversals {

    private static final Comparator<Bill> BY_ISSUE =
            Comparator.<Bill, LocalDate>comparing(bill -> bill.invoice().issueDate())
                    .thenComparing(Bill::id);

    private final int days;
    private final Set<Bill> reversed = new HashSet<>();

    private Reversals(int days) {
        this.days = days;
    }

    /**
     * @param days how long after an invoice a credit note that does not name it reverses it
     */
    static Set<Bill> of(Collection<Bill> bills, int days) {
        Map<List<String>, List<Bill>> credits = new HashMap<>();
        for (Bill bill : bills) {
            if (bill.isCredit() && bill.mayClaim()) {
                credits.computeIfAbsent(key(bill), k -> new ArrayList<>()).add(bill);
            }
        }
        Map<List<String>, List<Bill>> invoices = new HashMap<>();
        for (Bill bill : bills) {
            if (!bill.isCredit() && bill.vendor() != null && credits.containsKey(key(bill))) {
                invoices.computeIfAbsent(key(bill), k -> new ArrayList<>()).add(bill);
            }
        }
        Reversals reversals = new Reversals(days);
        invoices.forEach((key, them) -> reversals.reverse(credits.get(key), them));
        return reversals.reversed;
    }

    private static List<String> key(Bill bill) {
        return List.of(
                bill.vendor().id(), bill.currency(), Long.toString(bill.gross().minorUnits()));
    }

    private void reverse(List<Bill> credits, List<Bill> invoices) {
        credits.sort(BY_ISSUE);
        invoices.sort(Bill.ORDER.reversed());
        for (Bill credit : credits) {
            for (Bill invoice : invoices) {
                if (!reversed.contains(invoice) && takesBack(credit, invoice)) {
                    reversed.add(invoice);
                    break;
                }
            }
        }
    }

    private boolean takesBack(Bill credit, Bill invoice) {
        long after =
                ChronoUnit.DAYS.between(
                        invoice.invoice().issueDate(), credit.invoice().issueDate());
        String named = credit.invoice().originalNumber();
        return after >= 0
                && (named == null
                        ? after <= days
                        : NormalForm.of(named).equals(invoice.number().normal()));
    }
}
