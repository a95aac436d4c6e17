package io.tieout.core.payables;

/** One check of a bill by itself and by what was agreed with its vendor. */
interface InvoiceCheck {

    /** What is wrong; null if nothing is. */
    Hold check(Bill bill, PayablesSettings settings);
}
