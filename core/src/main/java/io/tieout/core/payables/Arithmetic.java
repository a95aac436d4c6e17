package io.tieout.core.payables;

import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;
import java.math.RoundingMode;
import java.util.Set;

/** Lines, net, tax and total of a bill agree to the cent, in one of the usual ways of rounding. */
final class Arithmetic implements InvoiceCheck {

    @Override
    public Hold check(Bill bill, PayablesSettings settings) {
        for (BilledLine line : bill.lines()) {
            Hold wrong = line(bill, line);
            if (wrong != null) {
                return wrong;
            }
        }
        Hold wrong = net(bill);
        if (wrong == null) {
            wrong = tax(bill);
        }
        return wrong == null ? total(bill) : wrong;
    }

    private static Hold line(Bill bill, BilledLine billed) {
        Ratio exact = Prices.exactNet(billed.line());
        if (exact == null || billed.line().netAmount() == null) {
            return null;
        }
        Set<Money> right = roundings(exact, bill.currency());
        return right.contains(billed.line().netAmount())
                ? null
                : wrong(
                        bill,
                        "line " + billed.line().line() + " net",
                        billed.printedNet(),
                        exact.toMoney(bill.currency()).minorUnits());
    }

    private static Hold net(Bill bill) {
        if (bill.invoice().netAmount() == null) {
            return null;
        }
        long sum = 0;
        Ratio exact = Ratio.ZERO;
        for (BilledLine line : bill.lines()) {
            sum += line.printedNet();
            Ratio own = Prices.exactNet(line.line());
            exact = exact.plus(own == null ? Ratio.of(bill.money(line.printedNet())) : own);
        }
        boolean right =
                bill.net() == sum
                        || roundings(exact, bill.currency()).contains(bill.money(bill.net()));
        return right ? null : wrong(bill, "net amount", bill.net(), sum);
    }

    private static Hold tax(Bill bill) {
        if (bill.vendor() != null && bill.vendor().reverseCharge()) {
            return null;
        }
        TaxBase base = new TaxBase();
        bill.lines().forEach(line -> base.add(line.printedNet(), line.line().taxPercent()));
        return !base.isComplete() || base.explains(bill.tax())
                ? null
                : wrong(bill, "tax amount", bill.tax(), base.onTotal(RoundingMode.HALF_EVEN));
    }

    private static Hold total(Bill bill) {
        long gross = bill.gross().minorUnits();
        long sum = bill.net() + bill.tax();
        return gross == sum ? null : wrong(bill, "gross amount", gross, sum);
    }

    private static Set<Money> roundings(Ratio exact, String currency) {
        return exact.toMoney(currency).equals(exact.toMoney(currency, RoundingMode.HALF_UP))
                ? Set.of(exact.toMoney(currency))
                : Set.of(exact.toMoney(currency), exact.toMoney(currency, RoundingMode.HALF_UP));
    }

    private static Hold wrong(Bill bill, String field, long stated, long computed) {
        Money left = bill.money(stated);
        Money right = bill.money(computed);
        return Hold.of(
                        "arithmetic",
                        Reason.INVOICE_NOT_BALANCED,
                        left.minus(right).abs(),
                        "The " + field + " is " + left + ", and comes to " + right + '.')
                .with(new Evidence(field, left.toPlainString(), right.toPlainString(), false));
    }
}
