package io.tieout.core.payables;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.ItemTolerances;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Documents of one vendor, one order and one item, in euro. */
final class BillSamples {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private BillSamples() {}

    static Observed at(long millis, CanonicalEvent event) {
        return new Observed(event, "test", event.id(), millis);
    }

    static Vendor vendor(String group, Tolerances own, ItemTolerances... items) {
        return new Vendor(
                "V1",
                null,
                "Alpha Ltd",
                List.of(),
                group,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                own,
                List.of(items));
    }

    static PurchaseOrder order(String quantity, String price, Tolerances ofLine) {
        OrderLine line =
                new OrderLine(
                        10,
                        "A",
                        "bolts",
                        new BigDecimal(quantity),
                        null,
                        new BigDecimal(price),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ofLine,
                        List.of());
        return new PurchaseOrder(
                "O1",
                null,
                "V1",
                "PO-1",
                1,
                "EUR",
                null,
                null,
                OrderStatus.OPEN,
                null,
                null,
                null,
                null,
                List.of(line));
    }

    static GoodsReceipt receipt(String id, String quantity) {
        return new GoodsReceipt(
                id,
                null,
                "PO-1",
                DAY,
                null,
                List.of(new ReceiptLine(10, new BigDecimal(quantity), null)));
    }

    static VendorInvoice invoice(String id, InvoiceKind kind, String quantity, String price) {
        BigDecimal exact = new BigDecimal(quantity).multiply(new BigDecimal(price));
        InvoiceLine line =
                new InvoiceLine(
                        1,
                        null,
                        null,
                        10,
                        "A",
                        null,
                        new BigDecimal(quantity),
                        null,
                        new BigDecimal(price),
                        null,
                        null,
                        null,
                        null,
                        null);
        return new VendorInvoice(
                id,
                null,
                new VendorInvoice.Issuer("V1", null, null, null),
                "N" + id,
                null,
                kind,
                DAY,
                null,
                null,
                List.of("PO-1"),
                Money.of(exact.setScale(2, RoundingMode.HALF_EVEN), "EUR"),
                null,
                null,
                null,
                List.of(line),
                null,
                null);
    }

    /** States the price alone: so many percent more are let through. */
    static Tolerances upToPercent(String percent) {
        Tolerance limit = new Tolerance(null, null, new BigDecimal(percent), null);
        return new Tolerances(null, null, limit, null, null, null, null);
    }
}
