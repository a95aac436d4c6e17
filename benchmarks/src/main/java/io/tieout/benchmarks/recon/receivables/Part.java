package io.tieout.benchmarks.recon.receivables;

/**
 * What a payment is for one document.
 *
 * @param cash below zero for a credit memo that is set off
 * @param discount taken for early payment
 * @param deduction withheld for another cause
 */
record Part(Invoice invoice, long cash, long discount, long deduction) {

    /** The document as it stands, less the discount that its payer takes today. */
    static Part of(Invoice invoice, int day) {
        if (invoice.isCredit()) {
            return new Part(invoice, -invoice.remaining, 0, 0);
        }
        long discount = invoice.debtor.takesDiscount ? invoice.discountOn(day) : 0;
        return new Part(invoice, invoice.remaining - discount, discount, 0);
    }

    /** Cash alone. */
    static Part cash(Invoice invoice, long cash) {
        return new Part(invoice, cash, 0, 0);
    }
}
