package io.tieout.core.payables;

import io.tieout.core.coding.Code;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Reason;
import java.util.Comparator;

/** A line of a bill and where it stands: on which order line, as how much of its unit. */
final class BilledLine {

    /** In the order of their bills, then of position. */
    static final Comparator<BilledLine> ORDER =
            Comparator.comparing(BilledLine::bill, Bill.ORDER)
                    .thenComparingInt(BilledLine::position);

    private final Bill bill;
    private final int position;
    private final InvoiceLine line;
    private final long printedNet;
    private long takenOff;
    private PurchaseOrderScope order;
    private Terms terms;
    private Hold refusal;
    private Code code;
    private boolean confirmed;

    /**
     * A line on its order line.
     *
     * @param quantity in the order line's unit; null for a value credit, by value, and where it
     *     cannot be said of what is not compared
     * @param price for one of that unit; null likewise
     * @param expected by the order, in minor units
     */
    record Terms(
            OrderLine line, MatchingPolicy policy, Ratio quantity, Ratio price, long expected) {}

    BilledLine(Bill bill, int position, InvoiceLine line) {
        this.bill = bill;
        this.position = position;
        this.line = line;
        this.printedNet = Prices.net(line, bill.invoice().currency());
    }

    Bill bill() {
        return bill;
    }

    /** From 1. */
    int position() {
        return position;
    }

    String place() {
        return Integer.toString(position);
    }

    InvoiceLine line() {
        return line;
    }

    /** What was found out of its account; null if nobody asked. */
    Code code() {
        return code;
    }

    void code(Code newCode) {
        code = newCode;
    }

    /** Whether a person took the code that was learned for right. */
    boolean isConfirmed() {
        return confirmed;
    }

    void confirm() {
        confirmed = true;
    }

    /** As coded, else as stated; null if neither. */
    String account() {
        return code != null && code.isKnown() ? code.account() : line.glAccount();
    }

    /** As coded; null if none. */
    String costCenter() {
        return code == null ? null : code.costCenter();
    }

    boolean isCharge() {
        return line.kind() == InvoiceLineKind.CHARGE;
    }

    /** As printed, in minor units. */
    long printedNet() {
        return printedNet;
    }

    /** What value credits have left of it. */
    long net() {
        return printedNet - takenOff;
    }

    void takeOff(long minorUnits) {
        takenOff += minorUnits;
    }

    /** Null if it belongs to none that is there. */
    PurchaseOrderScope order() {
        return order;
    }

    Terms terms() {
        return terms;
    }

    /** What keeps the line from being compared; null if nothing does. */
    Hold refusal() {
        return refusal;
    }

    void stand(PurchaseOrderScope newOrder, Terms newTerms, Hold newRefusal) {
        order = newOrder;
        terms = newTerms;
        refusal = newRefusal;
    }

    boolean isClaim() {
        return terms != null;
    }

    /** Whether quantity and price are compared with the order's. */
    boolean isCompared() {
        return isClaim()
                && !terms.line().isByValue()
                && terms.policy() != MatchingPolicy.NONE
                && terms.quantity() != null;
    }

    /**
     * Whether it counts against what was ordered and received, if only for those who come later.
     */
    boolean hasQuantity() {
        return isClaim() && terms.quantity() != null;
    }

    boolean isByValue() {
        return isClaim() && terms.line().isByValue();
    }

    boolean isValueCredit() {
        return bill.isCredit()
                && isClaim()
                && terms.policy() != MatchingPolicy.NONE
                && (terms.line().isByValue() || terms.quantity() == null);
    }

    boolean isThreeWay() {
        return isCompared() && terms.policy() == MatchingPolicy.THREE_WAY;
    }

    OrderLineBook book() {
        return order.book(terms.line().line());
    }

    Money money(long minorUnits) {
        return bill.money(minorUnits);
    }

    /** A hold on this line with its net amount at stake. */
    Hold hold(String name, Reason reason, String explanation) {
        return Hold.of(name, reason, money(net()), "Line " + line.line() + ": " + explanation)
                .at(place());
    }

    Hold hold(String name, Reason reason, long amount, String explanation) {
        return Hold.of(name, reason, money(amount), "Line " + line.line() + ": " + explanation)
                .at(place());
    }
}
