package io.tieout.core.payables;

import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.accruals.BilledByDay;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came for the orders of a company and was not billed by a day: receipts that count, against
 * claims of bills that were granted. By-value lines have no quantity and take no part.
 */
final class OpenReceipts {

    private final String companyId;
    private final OrderBook orders;
    private final Function<PurchaseOrderScope, MatchingPolicy> policyOf;

    /**
     * @param policyOf how lines of an order are matched that do not say it themselves
     */
    OpenReceipts(
            String companyId,
            OrderBook orders,
            Function<PurchaseOrderScope, MatchingPolicy> policyOf) {
        this.companyId = companyId;
        this.orders = orders;
        this.policyOf = policyOf;
    }

    private static Map<Integer, Ratio> received(PurchaseOrderScope order, LocalDate asOf) {
        Map<Integer, Ratio> received = new HashMap<>();
        for (PurchaseOrderScope.Counted it : order.counted()) {
            if (!it.receipt().receiptDate().isAfter(asOf)) {
                received.merge(it.line().line(), it.quantity(), Ratio::plus);
            }
        }
        return received;
    }

    /** In the order of order number and line. */
    List<AccruedLine> asOf(LocalDate day) {
        List<AccruedLine> open = new ArrayList<>();
        for (PurchaseOrderScope order : orders.all()) {
            if (order.isThere()) {
                Map<Integer, Ratio> received = received(order, day);
                for (OrderLine line : order.inForce().lines()) {
                    Ratio came = received.getOrDefault(line.line(), Ratio.ZERO);
                    accrue(order, line, came, day, open);
                }
            }
        }
        open.sort(
                Comparator.comparing(AccruedLine::orderNumber)
                        .thenComparingInt(AccruedLine::orderLine));
        return open;
    }

    private void accrue(
            PurchaseOrderScope order,
            OrderLine line,
            Ratio received,
            LocalDate day,
            List<AccruedLine> open) {
        OrderLineBook book = order.bookIfAny(line.line());
        if (book == null) {
            return;
        }
        BilledByDay billed = book.billedByDay();
        boolean isOpen =
                !line.isByValue() && billed.isCounted(day) && received.isAbove(billed.billed(day));
        if (isOpen) {
            open.add(accrued(order, line, received, billed.billed(day), day));
        }
    }

    private AccruedLine accrued(
            PurchaseOrderScope scope, OrderLine line, Ratio received, Ratio billed, LocalDate day) {
        PurchaseOrder order = scope.inForce();
        boolean posted =
                PurchaseOrderScope.policy(line, policyOf.apply(scope)) == MatchingPolicy.THREE_WAY;
        Money amount = received.minus(billed).times(Prices.of(line)).toMoney(order.currency());
        return new AccruedLine(
                companyId,
                day,
                order.id(),
                order.number(),
                line.line(),
                order.vendorId(),
                PayablesPostings.account(
                        line, posted ? PayablesPostings.STOCK : PayablesPostings.EXPENSES),
                line.costCenter(),
                received.toString(),
                billed.toString(),
                amount,
                posted);
    }
}
