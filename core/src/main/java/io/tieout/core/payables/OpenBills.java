package io.tieout.core.payables;

import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What is owed for bills that are granted. The money goes to an account of the vendor's master
 * data, never to one that only the bill states.
 */
final class OpenBills {

    /** Where neither the bill nor an agreement says when it is due. */
    private static final int USUAL_NET_DAYS = 30;

    private final String companyId;

    OpenBills(String companyId) {
        this.companyId = companyId;
    }

    /** Null if the bill comes to nothing. */
    OpenBill of(Bill bill) {
        VendorInvoice invoice = bill.invoice();
        Money gross = bill.isCredit() ? bill.gross().negated() : bill.gross();
        if (gross.isZero()) {
            return null;
        }
        PaymentTerms agreed = VendorChecks.agreedTerms(bill);
        PaymentTerms terms = invoice.terms() == null ? agreed : invoice.terms();
        return new OpenBill(
                bill.id(),
                companyId,
                invoice.number(),
                bill.vendor().id(),
                bill.vendor().name(),
                account(bill),
                gross,
                invoice.issueDate(),
                dueDate(invoice, terms),
                bill.isCredit() ? null : terms,
                "");
    }

    static LocalDate dueDate(VendorInvoice invoice, PaymentTerms terms) {
        if (invoice.dueDate() != null) {
            return invoice.dueDate();
        }
        return invoice.issueDate().plusDays(terms == null ? USUAL_NET_DAYS : terms.netDays());
    }

    /** The one that the bill names, if it is the vendor's; else the vendor's only one. */
    private static String account(Bill bill) {
        List<String> known = bill.vendor().accounts();
        String stated = VendorDirectory.account(bill.invoice().issuer().account());
        for (String account : known) {
            String form = VendorDirectory.account(account);
            if (form != null && form.equals(stated)) {
                return account.strip();
            }
        }
        return known.size() == 1 ? known.get(0).strip() : "";
    }
}
