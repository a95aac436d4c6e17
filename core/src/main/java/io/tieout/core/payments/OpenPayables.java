package io.tieout.core.payments;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.ReferenceType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From the lines of the books to what a run may choose from. Nothing is paid that is not certain to
 * be owed once: what stands twice with different content, what was sent to the bank before and what
 * has an account that cannot be right is held, with the reason.
 */
public final class OpenPayables {

    /** Begins the id of the cash-book entry of a payment that was sent to the bank. */
    static final String SENT = "payment/";

    private final Map<String, OpenBill> bills = new TreeMap<>();
    private final Map<String, String> sent = new HashMap<>();

    private OpenPayables() {}

    /**
     * @param bills as read: the same line twice counts once
     * @param entries of the cash book, among them the payments that were sent before
     */
    public static List<Payable> of(Collection<OpenBill> bills, Collection<LedgerEntry> entries) {
        OpenPayables open = new OpenPayables();
        entries.forEach(open::add);
        bills.forEach(open::add);
        return open.bills.values().stream().map(open::checked).map(Payable::of).toList();
    }

    private void add(LedgerEntry entry) {
        if (!entry.id().startsWith(SENT) || entry.counterpartyAccount() == null) {
            return;
        }
        entry.references().stream()
                .filter(it -> it.type() == ReferenceType.INVOICE)
                .forEach(
                        it ->
                                sent.putIfAbsent(
                                        key(it.value(), entry.counterpartyAccount()),
                                        "is paid by "
                                                + entry.id().substring(SENT.length())
                                                + " of "
                                                + entry.postingDate()));
    }

    private void add(OpenBill bill) {
        String key = bill.companyId() + '|' + bill.id();
        OpenBill before = bills.putIfAbsent(key, bill);
        if (before != null && ContentHash.of(before) != ContentHash.of(bill)) {
            bills.put(key, before.heldFor("stands twice with different content"));
        }
    }

    private OpenBill checked(OpenBill bill) {
        if (!bill.held().isEmpty()) {
            return bill;
        }
        String complaint = CreditorAccount.complaint(bill.creditorAccount());
        if (!complaint.isEmpty()) {
            return bill.heldFor(complaint);
        }
        String payment = sent.get(key(bill.number(), bill.creditorAccount()));
        return payment == null ? bill : bill.heldFor(payment);
    }

    private static String key(String number, String account) {
        return number.strip() + '|' + account.replaceAll("\\s", "");
    }
}
