package io.tieout.core.payables;

import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.results.Severity;
import java.time.LocalDate;

/** How urgent the approval of a bill is. */
enum ApprovalPriority {
    DISCOUNT_LAPSES("the discount is about to lapse", Severity.HIGH),
    OVERDUE("overdue", Severity.HIGH),
    NORMAL("normal", Severity.MEDIUM);

    private final String words;
    private final Severity severity;

    ApprovalPriority(String words, Severity severity) {
        this.words = words;
        this.severity = severity;
    }

    String words() {
        return words;
    }

    Severity severity() {
        return severity;
    }

    /**
     * @param urgentDays calendar days before the last day of the discount
     */
    static ApprovalPriority of(Bill bill, LocalDate day, int urgentDays) {
        VendorInvoice invoice = bill.invoice();
        PaymentTerms agreed = bill.vendor() == null ? null : VendorChecks.agreedTerms(bill);
        PaymentTerms terms = invoice.terms() == null ? agreed : invoice.terms();
        if (terms != null && terms.hasDiscount()) {
            LocalDate last = terms.lastDiscountDate(invoice.issueDate());
            if (!day.isAfter(last) && !day.plusDays(urgentDays).isBefore(last)) {
                return DISCOUNT_LAPSES;
            }
        }
        return day.isAfter(OpenBills.dueDate(invoice, terms)) ? OVERDUE : NORMAL;
    }
}
