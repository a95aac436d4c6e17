package io.tieout.core.payables;

import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.ToleranceKey;
import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;
import java.math.BigDecimal;

/** Compares the tax of a bill with the rates of its orders, or its own where they state none. */
final class TaxComparison {

    private TaxComparison() {}

    static void compare(Bill bill, Judgement judgement, ToleranceLevels tolerances) {
        TaxBase base = new TaxBase();
        boolean placed = true;
        for (BilledLine line : bill.lines()) {
            base.add(line.printedNet(), rate(line));
            placed &= line.refusal() == null;
        }
        boolean reverse = bill.vendor().reverseCharge();
        if (!reverse && !base.isComplete()) {
            if (bill.tax() != 0) {
                judgement.hold(missingRate(bill));
            }
            return;
        }
        long expected = reverse ? 0 : base.nearestTo(bill.tax());
        judgement.taxIs(expected, bill.tax(), reverse ? base.parts() : base.parts(expected));
        if (placed) {
            judgement.hold(variance(bill, expected, tolerances));
        }
    }

    private static Hold variance(Bill bill, long expectedTax, ToleranceLevels tolerances) {
        Money expected = bill.money(expectedTax);
        Money actual = bill.money(bill.tax());
        Tolerance tolerance = tolerances.ofInvoice(ToleranceKey.TAX, bill.vendor());
        if (tolerance.allows(expected, actual)) {
            return null;
        }
        return Hold.of(
                        "tax",
                        Reason.TAX_VARIANCE,
                        actual.minus(expected),
                        "Tax of " + actual + " against " + expected + '.')
                .with(new Evidence("tax", actual.toPlainString(), expected.toPlainString(), false))
                .and(tolerance.compared(expected, actual));
    }

    private static Hold missingRate(Bill bill) {
        return Hold.of(
                "tax-code",
                Reason.MISSING_TAX_CODE,
                bill.gross(),
                "There is tax, and a line for which neither order nor invoice states a rate.");
    }

    private static BigDecimal rate(BilledLine line) {
        return line.isClaim() && line.terms().line().taxPercent() != null
                ? line.terms().line().taxPercent()
                : line.line().taxPercent();
    }

    /** The percentage without trailing zeros, as accounts are named. */
    static String name(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }
}
