package io.tieout.core.documents;

import io.tieout.core.money.Money;

/**
 * What a payment settles of one bill or credit note.
 *
 * @param number as printed
 * @param amount what is paid: positive for a bill, negative for a credit note
 * @param discount what is taken off with it; zero if nothing. Both together settle the bill
 */
public record VendorPaymentLine(String invoiceId, String number, Money amount, Money discount) {

    public VendorPaymentLine {
        Required.text(invoiceId, "lines.invoiceId");
        Required.text(number, "lines.number");
        Required.value(amount, "lines.amount");
        Required.sane(amount, "lines.amount");
        discount = discount == null ? Money.zero(amount.currency()) : discount;
        Required.notNegative(discount, "lines.discount");
        Required.sane(discount, "lines.discount");
        Required.sameCurrency(discount, amount.currency(), "lines.discount");
        if (discount.minorUnits() > 0 && amount.minorUnits() < 0) {
            throw new InvalidFieldException("lines.discount", "is of a credit note");
        }
    }
}
