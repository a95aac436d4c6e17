package io.tieout.core.documents;

import io.tieout.core.money.Money;

/**
 * What a payer says about one document that a payment is for. Amount, discount and deduction
 * together are what the payer regards as settled.
 *
 * @param invoiceNumber as the payer writes it; also that of a credit memo
 * @param amount the cash paid for it; negative for a credit memo that is set off; null if the payer
 *     does not say
 * @param discount taken for early payment, never negative; null if none is stated
 * @param deduction withheld for another cause, never negative; null if none is stated
 * @param reasonCode why something is withheld, an X12 426 or EDIFACT 4465 code or the payer's own;
 *     null if none
 * @param text free text; empty if none
 */
public record RemittanceLine(
        String invoiceNumber,
        Money amount,
        Money discount,
        Money deduction,
        String reasonCode,
        String text) {

    public RemittanceLine {
        Required.text(invoiceNumber, "lines.invoiceNumber");
        Required.notNegative(discount, "lines.discount");
        Required.notNegative(deduction, "lines.deduction");
        text = text == null ? "" : text;
    }

    boolean isIn(String currency) {
        return isIn(amount, currency) && isIn(discount, currency) && isIn(deduction, currency);
    }

    private static boolean isIn(Money money, String currency) {
        return money == null || money.currency().equals(currency);
    }
}
