package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Whether a bill is as was agreed with its vendor. Each asks of a bill whose vendor is known. */
final class VendorChecks {

    private VendorChecks() {}

    static Hold blocked(Bill bill, PayablesSettings settings) {
        return bill.vendor().status() != VendorStatus.BLOCKED
                ? null
                : Hold.of(
                        "vendor-blocked",
                        Reason.BLOCKED_VENDOR,
                        bill.gross(),
                        "Vendor " + bill.vendor().id() + " is blocked.");
    }

    static Hold taxId(Bill bill, PayablesSettings settings) {
        return differs(
                        bill.invoice().issuer().taxId(),
                        bill.vendor().taxIds(),
                        VendorDirectory::tax)
                ? stated(
                        bill,
                        "tax-id",
                        Reason.TAX_ID_MISMATCH,
                        "tax id",
                        bill.invoice().issuer().taxId(),
                        bill.vendor().taxIds())
                : null;
    }

    /** A changed account is the commonest fraud: somebody has to call back. */
    static Hold bankDetails(Bill bill, PayablesSettings settings) {
        return !bill.isCredit()
                        && differs(
                                bill.invoice().issuer().account(),
                                bill.vendor().accounts(),
                                VendorDirectory::account)
                ? stated(
                        bill,
                        "bank-details",
                        Reason.BANK_DETAILS_CHANGED,
                        "bank account",
                        bill.invoice().issuer().account(),
                        bill.vendor().accounts())
                : null;
    }

    private static boolean differs(String stated, List<String> known, UnaryOperator<String> form) {
        String own = form.apply(stated);
        List<String> forms = known.stream().map(form).filter(it -> it != null).toList();
        return own != null && !forms.isEmpty() && !forms.contains(own);
    }

    private static Hold stated(
            Bill bill,
            String name,
            Reason reason,
            String field,
            String stated,
            List<String> known) {
        String agreed = String.join(", ", known);
        return Hold.of(
                        name,
                        reason,
                        bill.gross(),
                        "The " + field + " " + stated + " is not the vendor's: " + agreed + '.')
                .with(new Evidence(field, stated, agreed, false));
    }

    static Hold sender(Bill bill, PayablesSettings settings) {
        InvoiceSource source = bill.invoice().source();
        List<String> senders = bill.vendor().senders();
        if (source == null
                || !"email".equals(source.channel())
                || !VendorDirectory.isStated(source.sender())
                || senders.isEmpty()) {
            return null;
        }
        String sender = source.sender().strip().toLowerCase(Locale.ROOT);
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        boolean known =
                senders.stream()
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(it -> it.equals(sender) || it.equals(domain));
        return known
                ? null
                : stated(
                        bill,
                        "sender",
                        Reason.UNVERIFIED_SENDER,
                        "sender",
                        source.sender(),
                        senders);
    }

    static Hold terms(Bill bill, PayablesSettings settings) {
        PaymentTerms agreed = agreedTerms(bill);
        if (agreed == null || bill.isCredit()) {
            return null;
        }
        VendorInvoice invoice = bill.invoice();
        LocalDate due = invoice.issueDate().plusDays(agreed.netDays());
        boolean early = invoice.dueDate() != null && invoice.dueDate().isBefore(due);
        boolean worse = invoice.terms() != null && isWorse(invoice.terms(), agreed);
        return early || worse
                ? Hold.of(
                                "terms",
                                Reason.TERMS_MISMATCH,
                                bill.gross(),
                                "The terms are less than was agreed: " + text(agreed) + '.')
                        .with(
                                new Evidence(
                                        "terms",
                                        worse ? text(invoice.terms()) : "due " + invoice.dueDate(),
                                        text(agreed),
                                        false))
                : null;
    }

    private static boolean isWorse(PaymentTerms stated, PaymentTerms agreed) {
        return stated.netDays() < agreed.netDays()
                || stated.discountPercent().compareTo(agreed.discountPercent()) < 0
                || (stated.hasDiscount() && stated.discountDays() < agreed.discountDays());
    }

    /** Those of the first order that states any, else the vendor's; null if none were agreed. */
    static PaymentTerms agreedTerms(Bill bill) {
        for (PurchaseOrderScope order : bill.orders().inForce()) {
            if (order.inForce().terms() != null) {
                return order.inForce().terms();
            }
        }
        Vendor vendor = bill.vendor();
        return vendor.terms();
    }

    private static String text(PaymentTerms terms) {
        String net = "net " + terms.netDays();
        return terms.hasDiscount()
                ? terms.discountPercent().toPlainString() + "/" + terms.discountDays() + " " + net
                : net;
    }
}
