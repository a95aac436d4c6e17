package io.tieout.core.payables;

import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.ToleranceKey;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;

/** The comparisons of a claim, in their order: ordered, received, price, amount. */
final class LineRules {

    private LineRules() {}

    /** Not more is billed than was ordered. */
    static Hold ordered(BilledLine line, ToleranceLevels tolerances, boolean inAll) {
        if (!line.isCompared()) {
            return null;
        }
        Ratio ordered = Ratio.of(line.terms().line().quantity());
        Ratio billed = line.book().cumulative(line.terms().quantity());
        return allowsUpTo(tolerances, ToleranceKey.QUANTITY_ORDERED, line, ordered, billed)
                ? null
                : tooMuch(line, "ordered", Reason.QUANTITY_OVER_ORDERED, ordered, billed)
                        .and(
                                limit(tolerances, ToleranceKey.QUANTITY_ORDERED, line)
                                        .compared(ordered, billed));
    }

    /** Not more is billed than came. */
    static Hold received(BilledLine line, ToleranceLevels tolerances, boolean inAll) {
        if (!line.isThreeWay()) {
            return null;
        }
        OrderLineBook book = line.book();
        Ratio received = book.received();
        Ratio ahead = book.cumulative(line.terms().quantity());
        Ratio billed = inAll ? book.cumulativeInAll() : ahead;
        if (allowsUpTo(tolerances, ToleranceKey.QUANTITY_RECEIVED, line, received, billed)) {
            return null;
        }
        boolean nothingLeft = received.minus(ahead).plus(line.terms().quantity()).signum() <= 0;
        return tooMuch(
                        line,
                        "received",
                        nothingLeft ? Reason.MISSING_RECEIPT : Reason.QUANTITY_OVER_RECEIVED,
                        received,
                        billed)
                .and(
                        limit(tolerances, ToleranceKey.QUANTITY_RECEIVED, line)
                                .compared(received, billed));
    }

    private static boolean allowsUpTo(
            ToleranceLevels tolerances,
            ToleranceKey key,
            BilledLine line,
            Ratio expected,
            Ratio actual) {
        return !actual.isAbove(expected) || limit(tolerances, key, line).allows(expected, actual);
    }

    private static Tolerance limit(ToleranceLevels tolerances, ToleranceKey key, BilledLine line) {
        return tolerances.ofLine(key, line.bill().vendor(), line.terms().line());
    }

    private static Hold tooMuch(
            BilledLine line, String name, Reason reason, Ratio expected, Ratio billed) {
        Ratio excess = line.terms().quantity().min(billed.minus(expected));
        Money amount = excess.times(Prices.of(line.terms().line())).toMoney(line.bill().currency());
        return line.hold(
                        name,
                        reason,
                        amount.minorUnits(),
                        billed + " billed in all against " + expected + ' ' + name + '.')
                .with(new Evidence(name, billed.toString(), expected.toString(), false));
    }

    /** The price is the order's; of a credit note less is worse. */
    static Hold price(BilledLine line, ToleranceLevels tolerances, boolean inAll) {
        if (!line.isCompared() || line.net() == line.terms().expected()) {
            return null;
        }
        OrderLine ordered = line.terms().line();
        Tolerance limit = limit(tolerances, ToleranceKey.PRICE, line);
        Tolerance tolerance = line.bill().isCredit() ? limit.mirrored() : limit;
        Ratio expected = Prices.of(ordered);
        Ratio actual = line.terms().price();
        if (tolerance.allows(expected, actual)) {
            return null;
        }
        return line.hold(
                        "price",
                        Reason.PRICE_VARIANCE,
                        line.net() - line.terms().expected(),
                        "a price of " + actual + " against " + expected + '.')
                .with(new Evidence("price", actual.toString(), expected.toString(), false))
                .and(tolerance.compared(expected, actual));
    }

    /** All bills of the order line come to what it allows. */
    static Hold amount(BilledLine line, ToleranceLevels tolerances, boolean inAll) {
        if (!line.isCompared() && !isLimited(line)) {
            return null;
        }
        OrderLine ordered = line.terms().line();
        Money billed = line.money(line.book().netWith(line));
        Money expected =
                ordered.isByValue()
                        ? ordered.limitAmount()
                        : line.money(line.book().expectedWith(line));
        Tolerance tolerance = limit(tolerances, ToleranceKey.LINE_AMOUNT, line);
        boolean right =
                (ordered.isByValue() && billed.compareTo(expected) <= 0)
                        || tolerance.allows(expected, billed);
        return right
                ? null
                : line.hold(
                                "line-amount",
                                Reason.LINE_AMOUNT_VARIANCE,
                                billed.minus(expected).minorUnits(),
                                billed + " billed in all against " + expected + '.')
                        .with(
                                new Evidence(
                                        "amount",
                                        billed.toPlainString(),
                                        expected.toPlainString(),
                                        false))
                        .and(tolerance.compared(expected, billed));
    }

    /** Whether it is a bill on a line by value that is checked. */
    static boolean isLimited(BilledLine line) {
        return line.isByValue() && line.terms().policy() != MatchingPolicy.NONE;
    }
}
