package io.tieout.formats.json;

import io.tieout.core.documents.Budget;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GlAccountStatus;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import java.io.IOException;
import java.util.Locale;

/** The fields of the documents of payments, budgets and accounts, in their fixed order. */
final class PaymentsJson {

    private PaymentsJson() {}

    static void bill(LineWriter out, OpenBill it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("number", it.number());
        out.text("vendorId", it.vendorId());
        out.text("vendorName", it.vendorName());
        out.unlessEmpty("creditorAccount", it.creditorAccount());
        out.amount("amount", it.amount());
        out.text("currency", it.amount().currency());
        out.date("issueDate", it.issueDate());
        out.date("dueDate", it.dueDate());
        if (it.terms() != null) {
            out.object("terms", o -> ReceivablesJson.terms(o, it.terms()));
        }
        out.unlessEmpty("held", it.held());
    }

    static void account(LineWriter out, PayingAccount it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("holder", it.holder());
        out.amount("available", it.available());
        out.text("currency", it.available().currency());
        if (it.preference() != 0) {
            out.number("preference", it.preference());
        }
        out.unlessEmpty("bic", it.bic());
        out.unlessEmpty("routingNumber", it.routingNumber());
        out.unlessEmpty("originatorId", it.originatorId());
        out.unlessEmpty("bankName", it.bankName());
    }

    static void budget(LineWriter out, Budget it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("glAccount", it.glAccount());
        out.optional("costCenter", it.costCenter());
        out.text("month", it.month().toString());
        out.amount("amount", it.amount());
        out.text("currency", it.amount().currency());
    }

    static void glAccount(LineWriter out, GlAccount it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("name", it.name());
        out.unlessEmpty("family", it.family());
        if (it.status() != GlAccountStatus.ACTIVE) {
            out.text("status", it.status().name().toLowerCase(Locale.ROOT));
        }
    }

    static void payment(LineWriter out, VendorPayment it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("accountId", it.accountId());
        out.text("vendorId", it.vendorId());
        out.text("vendorName", it.vendorName());
        out.date("executionDate", it.executionDate());
        out.amount("amount", it.amount());
        out.text("currency", it.amount().currency());
        out.unlessEmpty("approvedBy", it.approvedBy());
        out.startArray("lines");
        for (VendorPaymentLine line : it.lines()) {
            out.object(o -> line(o, line));
        }
        out.endArray();
    }

    private static void line(LineWriter out, VendorPaymentLine it) throws IOException {
        out.text("invoiceId", it.invoiceId());
        out.text("number", it.number());
        out.amount("amount", it.amount());
        if (!it.discount().isZero()) {
            out.amount("discount", it.discount());
        }
    }
}
