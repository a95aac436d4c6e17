package io.tieout.core.payables;

import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;
import java.util.HashMap;
import java.util.Map;

/** Compares a credit note with its orders: no more is given back than was billed. */
final class CreditMatch {

    private final ToleranceLevels tolerances;

    CreditMatch(ToleranceLevels tolerances) {
        this.tolerances = tolerances;
    }

    Judgement judge(Bill bill) {
        Judgement judgement = new Judgement();
        Map<OrderLineBook, Ratio> quantities = new HashMap<>();
        Map<OrderLineBook, Long> values = new HashMap<>();
        for (BilledLine line : bill.lines()) {
            if (line.refusal() != null) {
                judgement.hold(line.refusal());
            } else if (line.isValueCredit()) {
                judgement.hold(value(line, values.merge(line.book(), line.net(), Long::sum)));
            } else if (line.isCompared()) {
                judgement.hold(
                        quantity(
                                line,
                                quantities.merge(
                                        line.book(), line.terms().quantity(), Ratio::plus)));
                judgement.hold(LineRules.price(line, tolerances, false));
                InvoiceMatch.notePrice(line, judgement);
            }
        }
        TaxComparison.compare(bill, judgement, tolerances);
        return judgement;
    }

    private static Hold quantity(BilledLine line, Ratio own) {
        Ratio billed = line.book().claimedAndBilled();
        Ratio credited = line.book().credited().plus(own);
        if (!credited.isAbove(billed)) {
            return null;
        }
        Ratio excess = line.terms().quantity().min(credited.minus(billed));
        long amount =
                excess.times(Prices.of(line.terms().line()))
                        .toMoney(line.bill().currency())
                        .minorUnits();
        return tooMuch(line, amount, credited.toString(), billed.toString());
    }

    private static Hold value(BilledLine line, long own) {
        long billed = line.book().claimedAndBilledNet();
        long credited = line.book().valueCredited() + own;
        return credited <= billed
                ? null
                : tooMuch(
                        line,
                        Math.min(line.net(), credited - billed),
                        line.money(credited).toPlainString(),
                        line.money(billed).toPlainString());
    }

    private static Hold tooMuch(BilledLine line, long amount, String credited, String billed) {
        return line.hold(
                        "credit",
                        Reason.CREDIT_EXCEEDS_INVOICED,
                        amount,
                        credited + " credited in all against " + billed + " billed.")
                .with(new Evidence("billed", credited, billed, false));
    }
}
