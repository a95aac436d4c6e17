package io.tieout.console;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Bills of ten bolts at 25 each, which were ordered at 20 and came in two deliveries. */
public final class PurchaseBooks {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 19);

    private PurchaseBooks() {}

    /** A bill of a company with its order and receipts. */
    public static List<Observed> of(String company, String bill) {
        List<Observed> documents = new ArrayList<>();
        documents.add(observed(invoice(company, bill)));
        documents.add(observed(order(company)));
        for (int i = 1; i <= 2; i++) {
            documents.add(
                    observed(
                            new GoodsReceipt(
                                    "GR-" + i,
                                    company,
                                    "PO-71001",
                                    DAY.minusDays(3 - i),
                                    "LS " + i,
                                    List.of(new ReceiptLine(10, decimal("5"), null)))));
        }
        return documents;
    }

    private static Observed observed(CanonicalEvent event) {
        return new Observed(event, "purchases.jsonl", event.id(), 1_773_900_000_000L);
    }

    private static VendorInvoice invoice(String company, String id) {
        return new VendorInvoice(
                id,
                company,
                new VendorInvoice.Issuer("V-7", "Alpha Metals", null, null),
                id,
                null,
                InvoiceKind.INVOICE,
                DAY,
                DAY.plusDays(30),
                null,
                List.of("PO 71001"),
                money(250_00),
                null,
                null,
                null,
                List.of(
                        line(1, 10, "bolts", "10", "25.00", 250_00),
                        line(2, 99, "?", "1", "1", 1_00)),
                "",
                null);
    }

    private static InvoiceLine line(
            int number, int orderLine, String words, String quantity, String price, long net) {
        return new InvoiceLine(
                number,
                InvoiceLineKind.ITEM,
                null,
                orderLine,
                null,
                words,
                decimal(quantity),
                "C62",
                decimal(price),
                null,
                null,
                money(net),
                null,
                null);
    }

    private static PurchaseOrder order(String company) {
        return new PurchaseOrder(
                "ORDER-71001",
                company,
                "V-7",
                "PO-71001",
                1,
                "EUR",
                DAY.minusDays(20),
                null,
                OrderStatus.OPEN,
                null,
                null,
                null,
                null,
                List.of(
                        new OrderLine(
                                10,
                                null,
                                "bolts",
                                decimal("10"),
                                "C62",
                                decimal("20.00"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of())));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static Money money(long minorUnits) {
        return new Money(minorUnits, "EUR");
    }
}
