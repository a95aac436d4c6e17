package io.tieout.formats.json;

import io.tieout.core.documents.Company;
import io.tieout.core.documents.Contract;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.messages.Delivery;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The fields of the documents of invoicing, in their fixed order. */
final class InvoicingJson {

    private InvoicingJson() {}

    static void company(LineWriter out, Company it) throws IOException {
        out.text("id", it.id());
        out.text("name", it.name());
        out.text("taxId", it.taxId());
        out.object("address", o -> ReceivablesJson.address(o, it.address()));
        out.unlessEmpty("iban", it.iban());
        out.unlessEmpty("email", it.email());
        out.text("language", it.language());
        if (it.format() != InvoiceFormat.PDF) {
            out.text("format", it.format().wireName());
        }
        out.object("terms", o -> ReceivablesJson.terms(o, it.terms()));
        out.text("numberPrefix", it.numberPrefix());
    }

    static void salesOrder(LineWriter out, SalesOrder it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("customerId", it.customerId());
        out.text("number", it.number());
        out.optional("customerOrderNumber", it.customerOrderNumber());
        out.date("orderDate", it.orderDate());
        out.date("deliveryDate", it.deliveryDate());
        out.text("currency", it.currency());
        if (it.terms() != null) {
            out.object("terms", o -> ReceivablesJson.terms(o, it.terms()));
        }
        lines(out, it.lines());
    }

    static void contract(LineWriter out, Contract it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("customerId", it.customerId());
        out.text("number", it.number());
        out.optional("customerOrderNumber", it.customerOrderNumber());
        out.text("currency", it.currency());
        out.text("interval", CanonicalJson.lower(it.interval()));
        if (it.priceInterval() != it.interval()) {
            out.text("priceInterval", CanonicalJson.lower(it.priceInterval()));
        }
        out.date("startDate", it.startDate());
        out.date("endDate", it.endDate());
        out.text("billing", it.inAdvance() ? "advance" : "arrears");
        out.date("invoicedThrough", it.invoicedThrough());
        if (it.terms() != null) {
            out.object("terms", o -> ReceivablesJson.terms(o, it.terms()));
        }
        lines(out, it.lines());
    }

    private static void lines(LineWriter out, List<SalesLine> lines) throws IOException {
        out.startArray("lines");
        for (SalesLine line : lines) {
            out.object(o -> line(o, line));
        }
        out.endArray();
    }

    private static void line(LineWriter out, SalesLine it) throws IOException {
        out.number("line", it.line());
        out.optional("itemId", it.itemId());
        out.text("description", it.description());
        out.decimal("quantity", it.quantity());
        out.text("unit", it.unit());
        out.decimal("unitPrice", it.unitPrice());
        out.decimal("taxPercent", it.taxPercent());
        out.text("taxCategory", it.taxCategory().code());
        out.decimal("deliveredQuantity", it.deliveredQuantity());
        if (it.invoicedQuantity().compareTo(BigDecimal.ZERO) != 0) {
            out.decimal("invoicedQuantity", it.invoicedQuantity());
        }
    }

    static void delivery(LineWriter out, Delivery it) throws IOException {
        out.text("messageId", it.messageId());
        out.text("subjectId", it.subjectId());
        out.text("to", it.to());
        out.text("state", CanonicalJson.lower(it.state()));
        out.instant("preparedAt", it.preparedAtMillis());
        instantUnlessNever(out, "sentAt", it.sentAtMillis());
        instantUnlessNever(out, "openedAt", it.openedAtMillis());
        instantUnlessNever(out, "failedAt", it.failedAtMillis());
        out.unlessEmpty("failure", it.failure());
    }

    static void delivery(LineWriter out, Delivery it, OutgoingMessage message, String file)
            throws IOException {
        delivery(out, it);
        out.text("subject", message.subject());
        out.text("body", message.body());
        out.text("file", file);
    }

    private static void instantUnlessNever(LineWriter out, String name, long millis)
            throws IOException {
        if (millis != Delivery.NEVER) {
            out.instant(name, millis);
        }
    }
}
