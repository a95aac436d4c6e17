package io.tieout.core.payables;

import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.accruals.Movements;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Map<PurchaseOrderScope, Map<Integer, Movements>> movements = new HashMap<>();

    /**
     * @param bills all of the company, those that are not granted too
     * @param policyOf how lines of an order are matched that do not say it themselves
     */
    OpenReceipts(
            String companyId,
            OrderBook orders,
            Collection<Bill> bills,
            Function<PurchaseOrderScope, MatchingPolicy> policyOf) {
        this.companyId = companyId;
        this.orders = orders;
        this.policyOf = policyOf;
        for (PurchaseOrderScope order : orders.all()) {
            order.counted()
                    .forEach(
                            it ->
                                    of(order, it.line().line())
                                            .receive(it.receipt().receiptDate(), it.quantity()));
        }
        bills.stream().filter(Bill::isGranted).forEach(this::add);
    }

    private void add(Bill bill) {
        for (BilledLine line : bill.lines()) {
            if (line.hasQuantity()) {
                of(line.order(), line.terms().line().line())
                        .bill(
                                bill.invoice().issueDate(),
                                bill.isCredit()
                                        ? line.terms().quantity().negated()
                                        : line.terms().quantity());
            } else if (line.isClaim() && !line.isByValue() && !bill.isCredit()) {
                of(line.order(), line.terms().line().line())
                        .billedUncounted(bill.invoice().issueDate());
            }
        }
    }

    private Movements of(PurchaseOrderScope order, int line) {
        return movements
                .computeIfAbsent(order, k -> new HashMap<>())
                .computeIfAbsent(line, k -> new Movements());
    }

    /** In the order of order number and line. */
    List<AccruedLine> asOf(LocalDate day) {
        List<AccruedLine> open = new ArrayList<>();
        for (PurchaseOrderScope order : orders.all()) {
            if (order.isThere() && movements.containsKey(order)) {
                for (OrderLine line : order.inForce().lines()) {
                    Movements moved = movements.get(order).get(line.line());
                    if (moved != null && !line.isByValue() && !moved.open(day).isZero()) {
                        open.add(accrued(order, line, moved, day));
                    }
                }
            }
        }
        open.sort(
                Comparator.comparing(AccruedLine::orderNumber)
                        .thenComparingInt(AccruedLine::orderLine));
        return open;
    }

    private AccruedLine accrued(
            PurchaseOrderScope scope, OrderLine line, Movements moved, LocalDate day) {
        PurchaseOrder order = scope.inForce();
        boolean posted =
                PurchaseOrderScope.policy(line, policyOf.apply(scope)) == MatchingPolicy.THREE_WAY;
        Money amount = moved.open(day).times(Prices.of(line)).toMoney(order.currency());
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
                moved.received(day).toString(),
                moved.billed(day).toString(),
                amount,
                posted);
    }
}
