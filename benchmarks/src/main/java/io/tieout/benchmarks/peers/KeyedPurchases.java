package io.tieout.benchmarks.peers;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.VendorInvoice;
import java.math.BigDecimal;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Puts each line of an order, a receipt and an invoice under company, order number and order line,
 * as they are printed. Drops credit notes, charges and lines that do not state all of it.
 */
final class KeyedPurchases implements FlatMapFunction<Observed, Purchase> {
    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(Observed document, Collector<Purchase> out) {
        if (document.event() instanceof PurchaseOrder order) {
            for (OrderLine line : order.lines()) {
                if (line.quantity() != null && line.unitPrice() != null) {
                    PairKey key = key(order.companyId(), order.number(), line.line());
                    out.collect(
                            new Purchase(key, 'O', order.id(), line.quantity(), line.unitPrice()));
                }
            }
        } else if (document.event() instanceof GoodsReceipt receipt) {
            for (ReceiptLine line : receipt.lines()) {
                PairKey key = key(receipt.companyId(), receipt.orderNumber(), line.orderLine());
                out.collect(new Purchase(key, 'R', receipt.id(), line.quantity(), BigDecimal.ZERO));
            }
        } else if (document.event() instanceof VendorInvoice invoice
                && invoice.kind() == InvoiceKind.INVOICE) {
            invoice.lines().forEach(line -> line(invoice, line, out));
        }
    }

    private static void line(VendorInvoice invoice, InvoiceLine line, Collector<Purchase> out) {
        String order = line.orderNumber();
        if (order == null && invoice.orderNumbers().size() == 1) {
            order = invoice.orderNumbers().get(0);
        }
        if (order != null
                && line.orderLine() != null
                && line.quantity() != null
                && line.unitPrice() != null) {
            PairKey key = key(invoice.companyId(), order, line.orderLine());
            out.collect(new Purchase(key, 'I', invoice.id(), line.quantity(), line.unitPrice()));
        }
    }

    private static PairKey key(String company, String order, int line) {
        return new PairKey(company == null ? "" : company, order, line);
    }
}
