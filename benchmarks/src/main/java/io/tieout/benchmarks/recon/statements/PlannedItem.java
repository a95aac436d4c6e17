package io.tieout.benchmarks.recon.statements;

/** A document or payment on our side of an account. Amounts in minor units, signed. */
final class PlannedItem {

    /** What it is. */
    enum Kind {
        INVOICE,
        CREDIT_NOTE,
        PAYMENT
    }

    final Kind kind;
    final String id;

    /** Empty for payments. */
    final String number;

    final int day;
    final long amount;
    final PlannedState state;

    /** What a payment says; empty for documents. */
    final String text;

    /** Percent that may be deducted from an invoice that is paid soon; 0 for none. */
    int discountPercent;

    private long open;

    PlannedItem(
            Kind kind,
            String id,
            String number,
            int day,
            long amount,
            PlannedState state,
            String text) {
        this.kind = kind;
        this.id = id;
        this.number = number;
        this.day = day;
        this.amount = amount;
        this.state = state;
        this.text = text;
        this.open = amount;
    }

    boolean isPosted() {
        return state == PlannedState.POSTED;
    }

    long open() {
        return open;
    }

    /** Lays a payment that names this invoice on it; with the discount, if both agreed on one. */
    void settleBy(PlannedItem payment, long discount) {
        long part = Math.min(open - discount, -payment.open);
        open -= part + discount;
        payment.open += part;
    }

    /** What it counts with in our balance. */
    long value(boolean openItems) {
        return !isPosted() ? 0 : openItems ? open : amount;
    }
}
