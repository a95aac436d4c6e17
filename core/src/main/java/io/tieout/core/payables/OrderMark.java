package io.tieout.core.payables;

import io.tieout.core.numbers.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What bills and credit notes that are granted have left of an order: with its documents and the
 * receipts posted enough to go on where another run stood. Amounts in minor units. Its size is that
 * of the order, however many bills it has.
 *
 * @param number of the order, in normal form
 * @param changedAtMillis when something was last granted on it
 * @param charges of what is granted
 * @param expected of compared claims that are granted
 * @param net of the same, less value credits
 */
public record OrderMark(
        String number,
        long changedAtMillis,
        long charges,
        long expected,
        long net,
        List<Line> lines) {

    public OrderMark {
        Objects.requireNonNull(number, "number");
        lines = List.copyOf(lines);
    }

    /**
     * An order line. Quantities are in its unit.
     *
     * @param billed what is granted of invoices
     * @param credited what is granted of credit notes
     * @param billedNet nets of what is granted, value credits taken off
     * @param billedExpected the same by the order's price
     * @param printedNet the same as printed
     * @param valueCredits what no claim took of value credits
     * @param valueCredited value credits in all
     * @param clearedReceipts how much of the receipts posted was cleared
     * @param clearedReturns how much of the returns posted was cleared
     * @param billedOn what is granted by issue date, ascending; days before the last period end in
     *     one
     * @param uncountedFrom since when a bill is granted that does not say for how much; null if
     *     none is
     */
    public record Line(
            int line,
            Ratio billed,
            Ratio credited,
            long billedNet,
            long billedExpected,
            long printedNet,
            long valueCredits,
            long valueCredited,
            Ratio clearedReceipts,
            Ratio clearedReturns,
            List<BilledOn> billedOn,
            LocalDate uncountedFrom) {

        public Line {
            billedOn = List.copyOf(billedOn);
        }
    }

    /** What was granted of bills of a day, less credit notes. */
    public record BilledOn(LocalDate issueDate, Ratio quantity) {
        public BilledOn {
            Objects.requireNonNull(issueDate, "issueDate");
            Objects.requireNonNull(quantity, "quantity");
        }
    }
}
