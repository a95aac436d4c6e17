package io.tieout.core.payables;

import io.tieout.core.accruals.BilledByDay;
import io.tieout.core.numbers.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was received, billed and credited of one order line, and who waits in line. Quantities are
 * in the order line's unit, amounts in minor units. What is granted stays; what waits is counted
 * anew in each pass.
 */
final class OrderLineBook {

    /** A quantity that came, with the receipt it came by. */
    record Delivery(String receiptId, Ratio quantity) {}

    private final ClearingLayers receiptsPosted;
    private final ClearingLayers returnsPosted;
    private final List<Delivery> deliveries = new ArrayList<>();
    private Ratio received = Ratio.ZERO;
    private Ratio billed = Ratio.ZERO;
    private Ratio credited = Ratio.ZERO;
    private long billedNet;
    private long billedExpected;
    private long printedNet;
    private long valueCredits;
    private long valueCredited;
    private Ratio reserved = Ratio.ZERO;
    private Ratio reservedInAll = Ratio.ZERO;
    private long waitingNet;
    private long waitingExpected;
    private final BilledByDay billedByDay = new BilledByDay();
    private Ratio claimed = Ratio.ZERO;
    private long claimedNet;

    OrderLineBook() {
        this(new ClearingLayers(), new ClearingLayers());
    }

    private OrderLineBook(ClearingLayers receiptsPosted, ClearingLayers returnsPosted) {
        this.receiptsPosted = receiptsPosted;
        this.returnsPosted = returnsPosted;
    }

    /** With what is granted and posted; receipts and claims are to be counted anew. */
    OrderLineBook copy() {
        OrderLineBook copy = new OrderLineBook(receiptsPosted.copy(), returnsPosted.copy());
        copy.resume(mark(0));
        return copy;
    }

    /** What is granted and credited, of the order line with the number. */
    OrderMark.Line mark(int line) {
        return new OrderMark.Line(
                line,
                billed,
                credited,
                billedNet,
                billedExpected,
                printedNet,
                valueCredits,
                valueCredited,
                receiptsPosted.taken(),
                returnsPosted.taken(),
                billedByDay.byDay().entrySet().stream()
                        .map(it -> new OrderMark.BilledOn(it.getKey(), it.getValue()))
                        .toList(),
                billedByDay.uncountedFrom());
    }

    /** Goes on where another run stood. */
    void resume(OrderMark.Line mark) {
        billed = mark.billed();
        credited = mark.credited();
        billedNet = mark.billedNet();
        billedExpected = mark.billedExpected();
        printedNet = mark.printedNet();
        valueCredits = mark.valueCredits();
        valueCredited = mark.valueCredited();
        receiptsPosted.resume(mark.clearedReceipts());
        returnsPosted.resume(mark.clearedReturns());
        mark.billedOn().forEach(it -> billedByDay.bill(it.issueDate(), it.quantity()));
        if (mark.uncountedFrom() != null) {
            billedByDay.billUncounted(mark.uncountedFrom());
        }
    }

    /** Lays a line of a receipt that is posted behind those before it. */
    void post(Ratio quantity, long amount) {
        if (quantity.signum() > 0) {
            receiptsPosted.add(quantity, amount);
        } else {
            returnsPosted.add(quantity.negated(), -amount);
        }
    }

    ClearingLayers receiptsPosted() {
        return receiptsPosted;
    }

    ClearingLayers returnsPosted() {
        return returnsPosted;
    }

    void countNoReceipts() {
        received = Ratio.ZERO;
        deliveries.clear();
    }

    void receive(String receiptId, Ratio quantity) {
        received = received.plus(quantity);
        if (quantity.signum() > 0) {
            deliveries.add(new Delivery(receiptId, quantity));
        }
    }

    Ratio received() {
        return received;
    }

    /**
     * Receipts behind a quantity that is granted next.
     *
     * @param before granted together with it and before it
     */
    List<String> receiptsBehind(Ratio before, Ratio quantity) {
        List<String> behind = new ArrayList<>();
        Ratio from = billed.plus(before);
        Ratio to = from.plus(quantity);
        Ratio at = Ratio.ZERO;
        for (Delivery delivery : deliveries) {
            Ratio end = at.plus(delivery.quantity());
            if (end.isAbove(from) && to.isAbove(at)) {
                behind.add(delivery.receiptId());
            }
            at = end;
        }
        return behind;
    }

    /** Begins to count claims that wait, before a pass. */
    void begin() {
        reserved = Ratio.ZERO;
        waitingNet = 0;
        waitingExpected = 0;
    }

    /** Begins to count all claims that wait, at a tick. */
    void beginTick() {
        begin();
        claimed = Ratio.ZERO;
        claimedNet = 0;
        reservedInAll = Ratio.ZERO;
    }

    /** An invoice that is not granted lays claim to the line. */
    void claim(BilledLine line) {
        claimedNet += line.printedNet();
        if (line.hasQuantity()) {
            claimed = claimed.plus(line.terms().quantity());
        }
    }

    /** Quantity with everything granted or ahead, and this. */
    Ratio cumulative(Ratio quantity) {
        return billed.plus(reserved).plus(quantity).minus(credited);
    }

    /** Quantity with everything that anybody may rightly claim. */
    Ratio cumulativeInAll() {
        return billed.plus(reservedInAll).minus(credited);
    }

    void reserve(Ratio quantity) {
        reserved = reserved.plus(quantity);
    }

    void reserveInAll() {
        reservedInAll = reserved;
    }

    void waitWith(BilledLine line) {
        waitingNet += line.net();
        waitingExpected += line.terms().expected();
    }

    long netWith(BilledLine line) {
        return billedNet + waitingNet + line.net() - valueCredits;
    }

    long expectedWith(BilledLine line) {
        return billedExpected + waitingExpected + line.terms().expected();
    }

    /** Grants a claim of an invoice: what it reserved is its own now. */
    void bill(BilledLine line, boolean waited) {
        billedNet += line.net();
        printedNet += line.printedNet();
        claimedNet -= line.printedNet();
        if (waited) {
            waitingNet -= line.net();
        }
        if (line.hasQuantity()) {
            Ratio quantity = line.terms().quantity();
            billedExpected += line.terms().expected();
            if (waited) {
                waitingExpected -= line.terms().expected();
            }
            billed = billed.plus(quantity);
            claimed = claimed.minus(quantity);
            reserved = reserved.minus(quantity);
            reservedInAll = reservedInAll.minus(quantity);
            billedByDay.bill(line.bill().invoice().issueDate(), quantity);
        } else if (!line.isByValue()) {
            billedByDay.billUncounted(line.bill().invoice().issueDate());
        }
    }

    /** What is granted, by the day of the bill. */
    BilledByDay billedByDay() {
        return billedByDay;
    }

    Ratio claimedAndBilled() {
        return claimed.plus(billed);
    }

    long claimedAndBilledNet() {
        return claimedNet + printedNet;
    }

    Ratio billed() {
        return billed;
    }

    Ratio credited() {
        return credited;
    }

    /** What the granted part of the line is worth by the order; by value what was billed. */
    long billedWorth() {
        return billed.isZero() ? billedNet : billedExpected;
    }

    /** Value credits in all. */
    long valueCredited() {
        return valueCredited;
    }

    void credit(LocalDate issueDate, Ratio quantity) {
        credited = credited.plus(quantity);
        billedByDay.bill(issueDate, quantity.negated());
    }

    /**
     * @param amount in all
     * @param left what no claim took
     */
    void creditValue(long amount, long left) {
        valueCredited += amount;
        valueCredits += left;
    }
}
