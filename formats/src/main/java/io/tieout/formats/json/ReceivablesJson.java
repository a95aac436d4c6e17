package io.tieout.formats.json;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.PostalAddress;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.util.List;

/** The fields of the documents of receivables, in their fixed order. */
final class ReceivablesJson {

    private ReceivablesJson() {}

    static void receivable(LineWriter out, Receivable it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("customerId", it.customerId());
        out.optional("customerName", it.customerName());
        out.text("number", it.number());
        out.text("kind", it.kind().wireName());
        out.date("issueDate", it.issueDate());
        out.date("dueDate", it.dueDate());
        out.amount("amount", it.amount());
        out.text("currency", it.amount().currency());
        if (it.terms() != null) {
            out.object("terms", o -> terms(o, it.terms()));
        }
        out.optional("orderNumber", it.orderNumber());
        CanonicalJson.references(out, it.references());
        stringsUnlessEmpty(out, "payerAccounts", it.payerAccounts());
        out.unlessEmpty("text", it.text());
        if (it.status() != ReceivableStatus.OPEN) {
            out.text("status", CanonicalJson.lower(it.status()));
        }
    }

    static void terms(LineWriter out, PaymentTerms terms) throws IOException {
        if (terms.hasDiscount()) {
            out.decimal("discountPercent", terms.discountPercent());
        }
        if (terms.discountDays() != 0) {
            out.number("discountDays", terms.discountDays());
        }
        out.number("netDays", terms.netDays());
    }

    static void remittance(LineWriter out, Remittance it) throws IOException {
        out.text("id", it.id());
        out.optional("paymentId", it.paymentId());
        out.optional("paymentReference", it.paymentReference());
        out.optional("payerName", it.payerName());
        out.optional("payerAccount", it.payerAccount());
        out.optional("customerId", it.customerId());
        out.date("paymentDate", it.paymentDate());
        amount(out, "amount", it.amount());
        out.optional("currency", it.currency());
        out.startArray("lines");
        for (RemittanceLine line : it.lines()) {
            out.object(o -> line(o, line));
        }
        out.endArray();
    }

    private static void line(LineWriter out, RemittanceLine line) throws IOException {
        out.text("invoiceNumber", line.invoiceNumber());
        amount(out, "amount", line.amount());
        amount(out, "discount", line.discount());
        amount(out, "deduction", line.deduction());
        out.optional("reasonCode", line.reasonCode());
        out.unlessEmpty("text", line.text());
    }

    static void customer(LineWriter out, Customer it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("name", it.name());
        stringsUnlessEmpty(out, "aliases", it.aliases());
        out.optional("parentId", it.parentId());
        stringsUnlessEmpty(out, "payerAccounts", it.payerAccounts());
        stringsUnlessEmpty(out, "virtualAccounts", it.virtualAccounts());
        out.optional("currency", it.currency());
        out.optional("segment", it.segment());
        if (it.tolerance() != null) {
            out.object("tolerance", o -> tolerance(o, it.tolerance()));
        }
        if (it.discountGraceDays() != null) {
            out.number("discountGraceDays", it.discountGraceDays());
        }
        if (it.oldestFirst()) {
            out.bool("oldestFirst", true);
        }
        if (!it.billing().equals(Billing.UNKNOWN)) {
            out.object("billing", o -> billing(o, it.billing()));
        }
    }

    private static void billing(LineWriter out, Billing it) throws IOException {
        out.unlessEmpty("email", it.email());
        out.unlessEmpty("language", it.language());
        if (it.address() != null) {
            out.object("address", o -> address(o, it.address()));
        }
        out.unlessEmpty("taxId", it.taxId());
        out.optional("format", it.format() == null ? null : it.format().wireName());
        if (it.orderNumberRequired()) {
            out.bool("orderNumberRequired", true);
        }
        out.unlessEmpty("dunningPolicy", it.dunningPolicy());
        if (it.dunningBlocked()) {
            out.bool("dunningBlocked", true);
        }
    }

    private static void address(LineWriter out, PostalAddress it) throws IOException {
        out.unlessEmpty("street", it.street());
        out.unlessEmpty("postalCode", it.postalCode());
        out.unlessEmpty("city", it.city());
        out.unlessEmpty("country", it.country());
    }

    static void tolerance(LineWriter out, Tolerance tolerance) throws IOException {
        out.decimal("lowerPercent", tolerance.lowerPercent());
        out.decimal("lowerAmount", tolerance.lowerAbsolute());
        out.decimal("upperPercent", tolerance.upperPercent());
        out.decimal("upperAmount", tolerance.upperAbsolute());
    }

    static void amount(LineWriter out, String name, Money value) throws IOException {
        if (value != null) {
            out.amount(name, value);
        }
    }

    static void stringsUnlessEmpty(LineWriter out, String name, List<String> values)
            throws IOException {
        if (!values.isEmpty()) {
            out.strings(name, values);
        }
    }
}
