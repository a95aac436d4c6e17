package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;

/**
 * A vendor's bill or credit note that is posted and not settled, as the books have it on the day
 * they were asked: what a payment run chooses from.
 *
 * @param id of the invoice
 * @param companyId the company that owes it; null where there is only one
 * @param number as printed: what the vendor is told
 * @param vendorName null if unknown; then the vendor's id stands for it
 * @param creditorAccount where the vendor wants its money: an IBAN, or the bank (BIC or routing
 *     number), a slash and its own number of the account; empty if unknown
 * @param amount what is open of it: positive for a bill, negative for a credit note
 * @param terms null if there is no discount
 * @param held why it must not be paid now; empty if it may
 */
public record OpenBill(
        String id,
        String companyId,
        String number,
        String vendorId,
        String vendorName,
        String creditorAccount,
        Money amount,
        LocalDate issueDate,
        LocalDate dueDate,
        PaymentTerms terms,
        String held)
        implements CanonicalEvent {

    public OpenBill {
        Required.text(id, "id");
        Required.text(number, "number");
        Required.text(vendorId, "vendorId");
        Required.value(amount, "amount");
        Required.sane(amount, "amount");
        Required.value(issueDate, "issueDate");
        Required.value(dueDate, "dueDate");
        if (amount.isZero()) {
            throw new InvalidFieldException("amount", "is zero: nothing is open");
        }
        vendorName = vendorName == null || vendorName.isBlank() ? vendorId : vendorName;
        creditorAccount = creditorAccount == null ? "" : creditorAccount.strip();
        held = held == null ? "" : held.strip();
    }

    /** The same bill, not to be paid now. */
    public OpenBill heldFor(String reason) {
        return new OpenBill(
                id,
                companyId,
                number,
                vendorId,
                vendorName,
                creditorAccount,
                amount,
                issueDate,
                dueDate,
                terms,
                reason);
    }

    @Override
    public String stream() {
        return Streams.PAYABLES;
    }
}
