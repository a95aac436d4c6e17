package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an invoice, held by the first of L1 to L7 that applies or passing them.
 *
 * @param hold null if it passes
 * @param claim null if it is held or a charge
 */
record BillLine(InvoiceLine line, Placing.Place place, Hold hold, Claim claim) {

    static List<BillLine> of(Paper paper, Scene scene) {
        List<BillLine> lines = new ArrayList<>();
        List<InvoiceLine> stated = paper.document().lines();
        boolean withoutOrder = scene.placing().orders(paper).numbers().isEmpty();
        for (int i = 0; i < stated.size(); i++) {
            InvoiceLine line = stated.get(i);
            Placing.Place place = scene.placing().place(paper, line);
            Reason reason = withoutOrder ? null : reason(paper, line, place, scene);
            Hold hold = reason == null ? null : new Hold(reason, paper.net(line));
            boolean claims = !withoutOrder && hold == null && !Placing.isCharge(line);
            lines.add(
                    new BillLine(
                            line, place, hold, claims ? claim(paper, i + 1, place, scene) : null));
        }
        return lines;
    }

    boolean isCharge() {
        return Placing.isCharge(line);
    }

    /** The rate of tax that is expected; null if none is known. */
    BigDecimal expectedRate() {
        boolean ordered = claim != null && place.line().taxPercent() != null;
        return ordered ? place.line().taxPercent() : line.taxPercent();
    }

    private static Reason reason(Paper paper, InvoiceLine line, Placing.Place place, Scene scene) {
        if (place.inForce() == null) {
            return Reason.MISSING_PURCHASE_ORDER;
        }
        PurchaseOrder order = place.inForce().document();
        if (!order.vendorId().equals(scene.vendors().of(paper).id())) {
            return Reason.VENDOR_MISMATCH;
        }
        if (!order.currency().equals(paper.currency())) {
            return Reason.CURRENCY_MISMATCH;
        }
        if (Placing.isCharge(line)) {
            return null;
        }
        if (!paper.isCredit() && !isInForce(order, paper.document())) {
            return Reason.INVALID_PURCHASE_ORDER_STATUS;
        }
        if (place.line() == null) {
            return Reason.UNKNOWN_ORDER_LINE;
        }
        return place.line().isByValue()
                ? null
                : quantityReason(paper, line, scene.policy(order, place.line()), place.line());
    }

    private static boolean isInForce(PurchaseOrder order, VendorInvoice invoice) {
        LocalDate day =
                invoice.servicePeriod() == null
                        ? invoice.issueDate()
                        : invoice.servicePeriod().to();
        return order.status() == OrderStatus.OPEN
                && (order.validFrom() == null || !day.isBefore(order.validFrom()))
                && (order.validTo() == null || !day.isAfter(order.validTo()));
    }

    private static Reason quantityReason(
            Paper paper, InvoiceLine line, MatchingPolicy policy, OrderLine orderLine) {
        boolean none = policy == MatchingPolicy.NONE;
        if (line.quantity() != null && line.quantity().signum() <= 0) {
            return Reason.INVALID_QUANTITY;
        }
        if (line.quantity() == null && !paper.isCredit() && !none) {
            return Reason.MISSING_REQUIRED_INFORMATION;
        }
        return line.quantity() != null && !none && UnitTable.factor(line.unit(), orderLine) == null
                ? Reason.MISSING_UNIT_CONVERSION
                : null;
    }

    private static Claim claim(Paper paper, int position, Placing.Place place, Scene scene) {
        InvoiceLine line = paper.document().lines().get(position - 1);
        OrderLine orderLine = place.line();
        Ratio factor = UnitTable.factor(line.unit(), orderLine);
        boolean counted = !orderLine.isByValue() && line.quantity() != null && factor != null;
        Ratio quantity = counted ? Ratio.of(line.quantity()).times(factor) : Ratio.ZERO;
        long printed = paper.net(line);
        long net = printed - scene.books().reduction(paper.id(), position);
        Ratio orderPrice = LineNumbers.price(orderLine);
        return new Claim(
                paper,
                position,
                line,
                new LineKey(place.order(), orderLine.line()),
                orderLine,
                scene.policy(place.inForce().document(), orderLine),
                quantity,
                counted ? price(line, factor, quantity, net, printed, paper.currency()) : null,
                printed,
                net,
                counted && orderPrice != null
                        ? LineNumbers.rounded(quantity.times(orderPrice), paper.currency())
                        : 0);
    }

    private static Ratio price(
            InvoiceLine line,
            Ratio factor,
            Ratio quantity,
            long net,
            long printed,
            String currency) {
        Ratio stated = LineNumbers.price(line);
        return stated != null && net == printed
                ? stated.dividedBy(factor)
                : Ratio.of(new io.tieout.core.money.Money(net, currency)).dividedBy(quantity);
    }
}
