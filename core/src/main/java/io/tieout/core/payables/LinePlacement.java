package io.tieout.core.payables;

import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.references.NormalForm;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Suggestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Says where the lines of a bill stand: on which line of which order, as how much of its unit; or
 * why they stand nowhere.
 */
final class LinePlacement {

    private static final double LINE_CONFIDENCE = 0.5;

    private final PayablesRules rules;

    LinePlacement(PayablesRules rules) {
        this.rules = rules;
    }

    void place(Bill bill) {
        for (BilledLine line : bill.lines()) {
            if (!bill.mayClaim() || bill.orders().areNone()) {
                line.stand(null, null, null);
            } else {
                place(line);
            }
        }
    }

    private void place(BilledLine line) {
        PurchaseOrderScope order = orderOf(line);
        Hold refusal = order == null ? noOrder(line) : order(line, order.inForce());
        if (refusal != null || line.isCharge()) {
            line.stand(refusal == null ? order : null, null, refusal);
            return;
        }
        OrderLine ordered = OrderLines.of(line.line(), order.inForce());
        refusal = ordered == null ? noLine(line, order.inForce()) : quantity(line, ordered);
        line.stand(order, refusal == null ? terms(line, ordered) : null, refusal);
    }

    /** The order of a line; null if it has none or it is not there. */
    private static PurchaseOrderScope orderOf(BilledLine line) {
        OrdersOfBill orders = line.bill().orders();
        String named =
                line.line().orderNumber() == null ? "" : NormalForm.of(line.line().orderNumber());
        if (!named.isEmpty()) {
            return orders.get(named);
        }
        if (orders.numbers().size() == 1 || line.isCharge()) {
            return orders.get(orders.numbers().get(0));
        }
        List<PurchaseOrderScope> telling =
                orders.inForce().stream()
                        .filter(it -> OrderLines.told(line.line(), it.inForce()) != null)
                        .toList();
        return telling.size() == 1 ? telling.get(0) : null;
    }

    private static Hold noOrder(BilledLine line) {
        return line.hold(
                "order",
                Reason.MISSING_PURCHASE_ORDER,
                "no order, or it is not here: "
                        + String.join(", ", line.bill().orders().numbers())
                        + '.');
    }

    private static Hold order(BilledLine line, PurchaseOrder order) {
        Bill bill = line.bill();
        if (!order.vendorId().equals(bill.vendor().id())) {
            return line.hold(
                            "order-vendor",
                            Reason.VENDOR_MISMATCH,
                            "order " + order.number() + " is another vendor's.")
                    .with(new Evidence("vendor", bill.vendor().id(), order.vendorId(), false));
        }
        if (!order.currency().equals(bill.currency())) {
            return line.hold(
                            "currency",
                            Reason.CURRENCY_MISMATCH,
                            "order " + order.number() + " is in " + order.currency() + '.')
                    .with(new Evidence("currency", bill.currency(), order.currency(), false));
        }
        return line.isCharge() || bill.isCredit() ? null : status(line, order);
    }

    private static Hold status(BilledLine line, PurchaseOrder order) {
        VendorInvoice invoice = line.bill().invoice();
        LocalDate day =
                invoice.servicePeriod() == null
                        ? invoice.issueDate()
                        : invoice.servicePeriod().to();
        boolean early = order.validFrom() != null && day.isBefore(order.validFrom());
        boolean late = order.validTo() != null && day.isAfter(order.validTo());
        if (order.status() == OrderStatus.OPEN && !early && !late) {
            return null;
        }
        String explanation =
                order.status() == OrderStatus.OPEN
                        ? "order " + order.number() + " does not hold on " + day + '.'
                        : "order " + order.number() + " is " + order.status() + '.';
        return line.hold("order-status", Reason.INVALID_PURCHASE_ORDER_STATUS, explanation);
    }

    private Hold noLine(BilledLine line, PurchaseOrder order) {
        List<Suggestion> ways =
                OrderLines.alike(line.line(), order).stream()
                        .limit(rules.settings().maxSuggestions())
                        .map(
                                it ->
                                        new Suggestion(
                                                List.of(order.id()),
                                                "order-line",
                                                LINE_CONFIDENCE,
                                                List.of(
                                                        new Evidence(
                                                                "order line",
                                                                line.place(),
                                                                Integer.toString(it.line()),
                                                                false))))
                        .toList();
        return line.hold(
                        "order-line",
                        Reason.UNKNOWN_ORDER_LINE,
                        "order " + order.number() + " has no such line.")
                .suggesting(ways);
    }

    private Hold quantity(BilledLine line, OrderLine ordered) {
        if (ordered.isByValue()) {
            return null;
        }
        BigDecimal quantity = line.line().quantity();
        boolean unchecked = policy(line, ordered) == MatchingPolicy.NONE;
        if (quantity != null && quantity.signum() <= 0) {
            return line.hold(
                    "quantity",
                    Reason.INVALID_QUANTITY,
                    "a quantity of " + quantity.toPlainString() + '.');
        }
        if (quantity == null && !unchecked && !line.bill().isCredit()) {
            return line.hold(
                    "quantity", Reason.MISSING_REQUIRED_INFORMATION, "there is no quantity.");
        }
        return quantity != null && !unchecked && Units.factor(line.line().unit(), ordered) == null
                ? line.hold(
                                "unit",
                                Reason.MISSING_UNIT_CONVERSION,
                                "nothing turns " + line.line().unit() + " into the order's unit.")
                        .with(new Evidence("unit", line.line().unit(), ordered.unit(), false))
                : null;
    }

    private BilledLine.Terms terms(BilledLine line, OrderLine ordered) {
        MatchingPolicy policy = policy(line, ordered);
        BigDecimal stated = line.line().quantity();
        Ratio factor = ordered.isByValue() ? null : Units.factor(line.line().unit(), ordered);
        if (stated == null || factor == null) {
            return new BilledLine.Terms(ordered, policy, null, null, 0);
        }
        Ratio quantity = Ratio.of(stated).times(factor);
        boolean asPrinted = line.net() == line.printedNet() && line.line().unitPrice() != null;
        Ratio price =
                asPrinted
                        ? Prices.of(line.line()).dividedBy(factor)
                        : Ratio.of(line.money(line.net())).dividedBy(quantity);
        long expected =
                quantity.times(Prices.of(ordered)).toMoney(line.bill().currency()).minorUnits();
        return new BilledLine.Terms(ordered, policy, quantity, price, expected);
    }

    private MatchingPolicy policy(BilledLine line, OrderLine ordered) {
        MatchingPolicy ofVendor = line.bill().vendor().matching();
        return PurchaseOrderScope.policy(
                ordered, ofVendor == null ? rules.settings().matching() : ofVendor);
    }
}
