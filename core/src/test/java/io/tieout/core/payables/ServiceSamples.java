package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An order of one service on account 6400, cost centre HQ, and bills of it. */
final class ServiceSamples {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private ServiceSamples() {}

    static PurchaseOrder order(MatchingPolicy policy, long cents) {
        return order("O1", "PO-1", DAY, policy, cents);
    }

    static PurchaseOrder order(
            String id, String number, LocalDate day, MatchingPolicy policy, long cents) {
        OrderLine line =
                new OrderLine(
                        10,
                        "S",
                        "insurance",
                        BigDecimal.ONE,
                        null,
                        BigDecimal.valueOf(cents, 2),
                        null,
                        null,
                        null,
                        null,
                        policy,
                        "6400",
                        "HQ",
                        null,
                        List.of());
        return new PurchaseOrder(
                id,
                null,
                "V1",
                number,
                1,
                "EUR",
                day,
                null,
                OrderStatus.OPEN,
                null,
                null,
                null,
                null,
                List.of(line));
    }

    static VendorInvoice invoice(String id, InvoiceKind kind, long cents, ServicePeriod period) {
        return invoice(id, "PO-1", DAY, kind, cents, period);
    }

    static VendorInvoice invoice(
            String id,
            String orderNumber,
            LocalDate day,
            InvoiceKind kind,
            long cents,
            ServicePeriod period) {
        InvoiceLine line =
                new InvoiceLine(
                        1,
                        null,
                        null,
                        10,
                        "S",
                        null,
                        BigDecimal.ONE,
                        null,
                        BigDecimal.valueOf(cents, 2),
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
                kind == InvoiceKind.CREDIT_NOTE ? "NI1" : null,
                kind,
                day,
                null,
                period,
                List.of(orderNumber),
                new Money(cents, "EUR"),
                null,
                null,
                null,
                List.of(line),
                null,
                null);
    }
}
