package io.tieout.core.payables;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GlAccountStatus;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Bills without order, in euro, and what people decide about them. */
final class FreeBills {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private FreeBills() {}

    static Vendor vendor(String id, VendorStatus status) {
        return new Vendor(
                id,
                null,
                "Vendor " + id,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                status,
                null,
                null,
                false,
                false,
                List.of(),
                null,
                List.of());
    }

    /** A line as {@code description} or, with its account, {@code description=account}. */
    static VendorInvoice bill(String id, String vendor, long cents, String... lines) {
        return sent(id, vendor, cents, null, null, lines);
    }

    /** With who sent it in, and terms; each null if it says none. */
    static VendorInvoice sent(
            String id,
            String vendor,
            long cents,
            String sender,
            PaymentTerms terms,
            String... lines) {
        List<InvoiceLine> all = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String[] parts = lines[i].split("=", -1);
            long net = i == 0 ? cents - (lines.length - 1) * 100L : 100L;
            all.add(
                    new InvoiceLine(
                            i + 1,
                            null,
                            null,
                            null,
                            null,
                            parts[0],
                            null,
                            null,
                            null,
                            null,
                            null,
                            new Money(net, "EUR"),
                            null,
                            parts.length > 1 ? parts[1] : null));
        }
        return new VendorInvoice(
                id,
                null,
                new VendorInvoice.Issuer(vendor, null, null, null),
                "N-" + id + "-" + cents,
                null,
                InvoiceKind.INVOICE,
                DAY,
                null,
                null,
                List.of(),
                new Money(cents, "EUR"),
                null,
                null,
                terms,
                all,
                null,
                sender == null ? null : new InvoiceSource("upload", null, null, sender, List.of()));
    }

    static GlAccount account(String id, String family, GlAccountStatus status) {
        return new GlAccount(id, null, "Account " + id, family, status);
    }

    static DecisionEvent recode(String id, String by, String line, String... right) {
        return decision(id, DecisionKind.RECODE, by, List.of(line), List.of(right));
    }

    static DecisionEvent approve(String id, String by, String bill) {
        return decision(id, DecisionKind.CONFIRM, by, List.of(bill), List.of());
    }

    static DecisionEvent refuse(String id, String by, String bill) {
        return decision(id, DecisionKind.REJECT, by, List.of(bill), List.of());
    }

    private static DecisionEvent decision(
            String id, DecisionKind kind, String by, List<String> left, List<String> right) {
        return new DecisionEvent(
                id, kind, "AP", "EUR", left, right, List.of(), by, Instant.EPOCH, "");
    }
}
