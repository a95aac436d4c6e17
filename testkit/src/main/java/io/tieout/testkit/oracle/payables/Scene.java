package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.Vendor;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that a tick sees: what was observed, and what was granted and posted so far.
 *
 * @param verdicts by the ids of those that are parked
 */
record Scene(
        PayablesOracleSettings settings,
        Papers papers,
        VendorBook vendors,
        Placing placing,
        Map<String, Duplicates.Verdict> verdicts,
        Books books) {

    static Scene of(PayablesOracleSettings settings, Papers papers, Books books) {
        VendorBook vendors = new VendorBook(papers.vendors());
        return new Scene(
                settings,
                papers,
                vendors,
                new Placing(papers, vendors),
                Duplicates.verdicts(papers, vendors, books.granted()),
                books);
    }

    /** Whether the lines of an invoice take part in the match. */
    boolean isMatched(Paper paper) {
        return vendors.of(paper) != null && !verdicts.containsKey(paper.id());
    }

    /** Invoices that are not granted and take part, in order. */
    List<Paper> waiting() {
        return papers.invoices().stream()
                .filter(paper -> !paper.isCredit())
                .filter(paper -> !books.isGranted(paper))
                .filter(this::isMatched)
                .toList();
    }

    MatchingPolicy policy(PurchaseOrder order, OrderLine line) {
        MatchingPolicy stated = line.matching();
        Vendor vendor = papers.vendors().get(order.vendorId());
        if (stated == null && vendor != null) {
            stated = vendor.matching();
        }
        if (stated == null) {
            stated = settings.matching();
        }
        return line.isByValue() && stated == MatchingPolicy.THREE_WAY
                ? MatchingPolicy.TWO_WAY
                : stated;
    }

    /**
     * One line of a receipt that counts.
     *
     * @param quantity in the order line's unit
     */
    record Arrived(String receipt, int position, LineKey key, OrderLine line, Ratio quantity) {}

    /** Whether the order did not take it any more (section 5); only for orders that are there. */
    boolean isRefused(Papers.Delivery delivery) {
        String number = NormalForm.of(delivery.document().orderNumber());
        Papers.OrderVersion order = papers.inForce(number);
        if (order.document().status() == OrderStatus.OPEN) {
            return false;
        }
        if (order.document().statusDate() != null) {
            return delivery.document().receiptDate().isAfter(order.document().statusDate());
        }
        return papers.hasEarlierVersion(number)
                && delivery.observedAtMillis() > order.observedAtMillis();
    }

    /** The lines of a receipt that count. */
    List<Arrived> arrived(Papers.Delivery delivery) {
        List<Arrived> arrived = new ArrayList<>();
        String number = NormalForm.of(delivery.document().orderNumber());
        Papers.OrderVersion order = papers.inForce(number);
        if (order == null || isRefused(delivery)) {
            return arrived;
        }
        List<ReceiptLine> lines = delivery.document().lines();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lineOf(order.document(), lines.get(i).orderLine());
            Ratio factor = line == null ? null : UnitTable.factor(lines.get(i).unit(), line);
            if (factor != null && lines.get(i).quantity().signum() != 0) {
                Ratio quantity = Ratio.of(lines.get(i).quantity()).times(factor);
                LineKey key = new LineKey(number, line.line());
                arrived.add(new Arrived(delivery.document().id(), i, key, line, quantity));
            }
        }
        return arrived;
    }

    static OrderLine lineOf(PurchaseOrder order, int number) {
        return order.lines().stream()
                .filter(line -> line.line() == number)
                .findFirst()
                .orElse(null);
    }

    /** All that arrived of an order line and counts, in order. */
    List<Arrived> arrived(LineKey key) {
        return papers.receipts().stream()
                .flatMap(delivery -> arrived(delivery).stream())
                .filter(one -> one.key().equals(key))
                .toList();
    }

    Ratio received(LineKey key) {
        return arrived(key).stream().map(Arrived::quantity).reduce(Ratio.ZERO, Ratio::plus);
    }
}
