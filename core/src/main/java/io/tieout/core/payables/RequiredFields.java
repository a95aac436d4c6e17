package io.tieout.core.payables;

import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A bill has lines with amounts, and the fields that the vendor or the company requires. */
final class RequiredFields implements InvoiceCheck {

    @Override
    public Hold check(Bill bill, PayablesSettings settings) {
        List<String> missing = new ArrayList<>();
        if (bill.lines().isEmpty()) {
            missing.add("lines");
        }
        for (BilledLine line : bill.lines()) {
            if (line.line().netAmount() == null && Prices.exactNet(line.line()) == null) {
                missing.add("lines.netAmount");
                break;
            }
        }
        Set<String> required = new TreeSet<>(settings.requiredFields());
        if (bill.vendor() != null) {
            required.addAll(bill.vendor().requiredFields());
        }
        required.stream().filter(field -> !has(bill.invoice(), field)).forEach(missing::add);
        return missing.isEmpty()
                ? null
                : Hold.of(
                        "required",
                        Reason.MISSING_REQUIRED_INFORMATION,
                        bill.gross(),
                        "Missing on the document: " + String.join(", ", missing) + '.');
    }

    private static boolean has(VendorInvoice invoice, String field) {
        return switch (field) {
            case "vendorId" -> VendorDirectory.isStated(invoice.issuer().vendorId());
            case "vendorName" -> VendorDirectory.isStated(invoice.issuer().name());
            case "vendorTaxId" -> VendorDirectory.isStated(invoice.issuer().taxId());
            case "vendorAccount" -> VendorDirectory.isStated(invoice.issuer().account());
            case "dueDate" -> invoice.dueDate() != null;
            case "servicePeriod" -> invoice.servicePeriod() != null;
            case "orderNumbers" -> !OrdersOfBill.statedNumbers(invoice).isEmpty();
            case "netAmount" -> invoice.netAmount() != null;
            case "taxAmount" -> invoice.taxAmount() != null;
            case "terms" -> invoice.terms() != null;
            default -> true;
        };
    }
}
