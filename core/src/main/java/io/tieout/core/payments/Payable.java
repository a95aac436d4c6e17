package io.tieout.core.payments;

import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A vendor's bill or credit note that is posted and not paid.
 *
 * @param number as printed: what the vendor is told
 * @param creditorAccount where the vendor wants its money; empty if unknown
 * @param open positive for a bill, negative for a credit note
 * @param terms null if there is no discount
 * @param held why it must not be paid now; empty if it may
 */
public record Payable(
        String companyId,
        String invoiceId,
        String number,
        String vendorId,
        String vendorName,
        String creditorAccount,
        Money open,
        LocalDate issueDate,
        LocalDate dueDate,
        PaymentTerms terms,
        String held) {

    /** Of what names no company. */
    static final String DEFAULT_COMPANY = "default";

    public Payable {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(invoiceId, "invoiceId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(vendorId, "vendorId");
        Objects.requireNonNull(vendorName, "vendorName");
        Objects.requireNonNull(creditorAccount, "creditorAccount");
        Objects.requireNonNull(issueDate, "issueDate");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(held, "held");
        if (open.isZero()) {
            throw new IllegalArgumentException(invoiceId + " has nothing open");
        }
    }

    /** From the books; a bill that names no company is of the default one. */
    public static Payable of(OpenBill bill) {
        return new Payable(
                bill.companyId() == null ? DEFAULT_COMPANY : bill.companyId(),
                bill.id(),
                bill.number(),
                bill.vendorId(),
                bill.vendorName(),
                bill.creditorAccount(),
                bill.amount(),
                bill.issueDate(),
                bill.dueDate(),
                bill.terms(),
                bill.held());
    }

    /** The line of the books that it comes from. */
    public OpenBill bill() {
        return new OpenBill(
                invoiceId,
                companyId,
                number,
                vendorId,
                vendorName,
                creditorAccount,
                open,
                issueDate,
                dueDate,
                terms,
                held);
    }

    public boolean isCredit() {
        return open.signum() < 0;
    }

    /** The discount if it is paid on a day; zero if there is none or it has lapsed. */
    Money discountOn(LocalDate day) {
        boolean holds =
                terms != null
                        && !isCredit()
                        && terms.hasDiscount()
                        && !day.isAfter(terms.lastDiscountDate(issueDate));
        return holds ? terms.discountOn(open) : Money.zero(open.currency());
    }
}
