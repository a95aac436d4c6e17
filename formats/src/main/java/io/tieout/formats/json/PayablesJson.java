package io.tieout.formats.json;

import io.tieout.core.documents.FieldConfidence;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.ItemTolerances;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.UnitConversion;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The fields of the documents of payables, in their fixed order. */
final class PayablesJson {

    private PayablesJson() {}

    static void invoice(LineWriter out, VendorInvoice it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.optional("vendorId", it.issuer().vendorId());
        out.optional("vendorName", it.issuer().name());
        out.optional("vendorTaxId", it.issuer().taxId());
        out.optional("vendorAccount", it.issuer().account());
        out.text("number", it.number());
        out.optional("originalNumber", it.originalNumber());
        out.text("kind", it.kind().wireName());
        out.date("issueDate", it.issueDate());
        out.date("dueDate", it.dueDate());
        if (it.servicePeriod() != null) {
            out.object(
                    "servicePeriod",
                    o -> {
                        o.date("from", it.servicePeriod().from());
                        o.date("to", it.servicePeriod().to());
                    });
        }
        ReceivablesJson.stringsUnlessEmpty(out, "orderNumbers", it.orderNumbers());
        out.text("currency", it.currency());
        out.amount("grossAmount", it.grossAmount());
        ReceivablesJson.amount(out, "netAmount", it.netAmount());
        ReceivablesJson.amount(out, "taxAmount", it.taxAmount());
        if (it.terms() != null) {
            out.object("terms", o -> ReceivablesJson.terms(o, it.terms()));
        }
        if (!it.lines().isEmpty()) {
            out.startArray("lines");
            for (InvoiceLine line : it.lines()) {
                out.object(o -> line(o, line));
            }
            out.endArray();
        }
        out.unlessEmpty("text", it.text());
        if (it.source() != null) {
            out.object("source", o -> source(o, it.source()));
        }
    }

    private static void line(LineWriter out, InvoiceLine line) throws IOException {
        out.number("line", line.line());
        if (line.kind() != InvoiceLineKind.ITEM) {
            out.text("kind", CanonicalJson.lower(line.kind()));
        }
        out.optional("orderNumber", line.orderNumber());
        if (line.orderLine() != null) {
            out.number("orderLine", line.orderLine());
        }
        out.optional("itemId", line.itemId());
        out.unlessEmpty("description", line.description());
        out.decimal("quantity", line.quantity());
        out.optional("unit", line.unit());
        price(out, line.unitPrice(), line.priceUnit(), line.discountPercent());
        ReceivablesJson.amount(out, "netAmount", line.netAmount());
        out.decimal("taxPercent", line.taxPercent());
        out.optional("glAccount", line.glAccount());
    }

    private static void price(
            LineWriter out, BigDecimal unitPrice, BigDecimal priceUnit, BigDecimal discountPercent)
            throws IOException {
        out.decimal("unitPrice", unitPrice);
        if (priceUnit.compareTo(BigDecimal.ONE) != 0) {
            out.decimal("priceUnit", priceUnit);
        }
        if (discountPercent.signum() != 0) {
            out.decimal("discountPercent", discountPercent);
        }
    }

    private static void source(LineWriter out, InvoiceSource source) throws IOException {
        out.optional("channel", source.channel());
        out.optional("file", source.file());
        out.optional("sha256", source.sha256());
        out.optional("sender", source.sender());
        if (!source.fieldConfidence().isEmpty()) {
            out.object(
                    "fieldConfidence",
                    o -> {
                        for (FieldConfidence field : source.fieldConfidence()) {
                            o.decimal(field.field(), field.confidence());
                        }
                    });
        }
    }

    static void order(LineWriter out, PurchaseOrder it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("vendorId", it.vendorId());
        out.text("number", it.number());
        if (it.version() != 1) {
            out.number("version", it.version());
        }
        out.text("currency", it.currency());
        out.date("orderDate", it.orderDate());
        if (it.terms() != null) {
            out.object("terms", o -> ReceivablesJson.terms(o, it.terms()));
        }
        if (it.status() != OrderStatus.OPEN) {
            out.text("status", CanonicalJson.lower(it.status()));
        }
        out.date("statusDate", it.statusDate());
        out.date("validFrom", it.validFrom());
        out.date("validTo", it.validTo());
        ReceivablesJson.amount(out, "charges", it.charges());
        out.startArray("lines");
        for (OrderLine line : it.lines()) {
            out.object(o -> line(o, line));
        }
        out.endArray();
    }

    private static void line(LineWriter out, OrderLine line) throws IOException {
        out.number("line", line.line());
        out.optional("itemId", line.itemId());
        out.unlessEmpty("description", line.description());
        out.decimal("quantity", line.quantity());
        out.optional("unit", line.unit());
        price(out, line.unitPrice(), line.priceUnit(), line.discountPercent());
        ReceivablesJson.amount(out, "limitAmount", line.limitAmount());
        out.decimal("taxPercent", line.taxPercent());
        matching(out, line.matching());
        out.optional("glAccount", line.glAccount());
        out.optional("costCenter", line.costCenter());
        tolerances(out, line.tolerances());
        if (!line.conversions().isEmpty()) {
            out.startArray("conversions");
            for (UnitConversion conversion : line.conversions()) {
                out.object(o -> conversion(o, conversion));
            }
            out.endArray();
        }
    }

    private static void conversion(LineWriter out, UnitConversion conversion) throws IOException {
        out.text("unit", conversion.unit());
        out.decimal("factor", conversion.factor());
        if (conversion.per().compareTo(BigDecimal.ONE) != 0) {
            out.decimal("per", conversion.per());
        }
    }

    private static void matching(LineWriter out, MatchingPolicy matching) throws IOException {
        if (matching != null) {
            out.text("matching", matching.wireName());
        }
    }

    static void receipt(LineWriter out, GoodsReceipt it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("orderNumber", it.orderNumber());
        out.date("receiptDate", it.receiptDate());
        out.optional("deliveryNote", it.deliveryNote());
        out.startArray("lines");
        for (ReceiptLine line : it.lines()) {
            out.object(
                    o -> {
                        o.number("orderLine", line.orderLine());
                        o.decimal("quantity", line.quantity());
                        o.optional("unit", line.unit());
                    });
        }
        out.endArray();
    }

    static void vendor(LineWriter out, Vendor it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("name", it.name());
        ReceivablesJson.stringsUnlessEmpty(out, "aliases", it.aliases());
        out.optional("group", it.group());
        ReceivablesJson.stringsUnlessEmpty(out, "taxIds", it.taxIds());
        ReceivablesJson.stringsUnlessEmpty(out, "accounts", it.accounts());
        ReceivablesJson.stringsUnlessEmpty(out, "senders", it.senders());
        if (it.terms() != null) {
            out.object("terms", o -> ReceivablesJson.terms(o, it.terms()));
        }
        if (it.status() != VendorStatus.ACTIVE) {
            out.text("status", CanonicalJson.lower(it.status()));
        }
        if (it.numbering() != Numbering.NEVER) {
            out.text("numbering", CanonicalJson.lower(it.numbering()));
        }
        matching(out, it.matching());
        flag(out, "orderRequired", it.orderRequired());
        flag(out, "reverseCharge", it.reverseCharge());
        ReceivablesJson.stringsUnlessEmpty(out, "requiredFields", it.requiredFields());
        tolerances(out, it.tolerances());
        itemTolerances(out, it.itemTolerances());
    }

    private static void flag(LineWriter out, String name, boolean value) throws IOException {
        if (value) {
            out.bool(name, true);
        }
    }

    private static void itemTolerances(LineWriter out, List<ItemTolerances> items)
            throws IOException {
        if (items.isEmpty()) {
            return;
        }
        out.startArray("itemTolerances");
        for (ItemTolerances item : items) {
            out.object(
                    o -> {
                        o.text("itemId", item.itemId());
                        tolerances(o, item.tolerances());
                    });
        }
        out.endArray();
    }

    private static void tolerances(LineWriter out, Tolerances it) throws IOException {
        if (it == null) {
            return;
        }
        out.object(
                "tolerances",
                o -> {
                    tolerance(o, "quantityOrdered", it.quantityOrdered());
                    tolerance(o, "quantityReceived", it.quantityReceived());
                    tolerance(o, "price", it.price());
                    tolerance(o, "lineAmount", it.lineAmount());
                    tolerance(o, "charges", it.charges());
                    tolerance(o, "tax", it.tax());
                    tolerance(o, "total", it.total());
                });
    }

    private static void tolerance(LineWriter out, String name, Tolerance value) throws IOException {
        if (value != null) {
            out.object(name, o -> ReceivablesJson.tolerance(o, value));
        }
    }
}
