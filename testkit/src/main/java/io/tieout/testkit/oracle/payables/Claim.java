package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.numbers.Ratio;

/**
 * What a line of an invoice claims of an order line.
 *
 * @param position of the line, from 1
 * @param policy by-value lines are never three-way
 * @param quantity in the order line's unit, zero if it cannot be said
 * @param price for one of it; null if it cannot be said
 * @param printed the net amount as printed
 * @param net what value credits left of it
 * @param expected quantity at the order's price
 */
record Claim(
        Paper paper,
        int position,
        InvoiceLine line,
        LineKey key,
        OrderLine orderLine,
        MatchingPolicy policy,
        Ratio quantity,
        Ratio price,
        long printed,
        long net,
        long expected) {

    boolean isByValue() {
        return orderLine.isByValue();
    }

    /** Of a credit note that gives back money and no goods. */
    boolean isValueCredit() {
        return paper.isCredit()
                && policy != MatchingPolicy.NONE
                && (isByValue() || line.quantity() == null);
    }

    boolean isCompared() {
        return !isByValue() && policy != MatchingPolicy.NONE && !isValueCredit();
    }

    boolean isThreeWay() {
        return policy == MatchingPolicy.THREE_WAY;
    }

    Ratio orderPrice() {
        return LineNumbers.price(orderLine);
    }
}
