package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** An invoice by itself and by what was agreed with its vendor (section 3). */
final class Validation {

    private final Paper paper;
    private final VendorInvoice document;
    private final Vendor vendor;
    private final Scene scene;
    private final List<Hold> holds = new ArrayList<>();

    private Validation(Paper paper, Scene scene) {
        this.paper = paper;
        this.document = paper.document();
        this.vendor = scene.vendors().of(paper);
        this.scene = scene;
    }

    static List<Hold> holds(Paper paper, Scene scene) {
        Validation validation = new Validation(paper, scene);
        validation.document();
        if (validation.vendor == null) {
            validation.hold(Reason.UNKNOWN_VENDOR);
        } else {
            validation.vendor();
        }
        return validation.holds;
    }

    private void hold(Reason reason) {
        holds.add(new Hold(reason, paper.gross()));
    }

    private void document() {
        if (lacksLines() || requiredFields().stream().anyMatch(this::lacks)) {
            hold(Reason.MISSING_REQUIRED_INFORMATION);
        }
        Long off = arithmetic();
        if (off != null) {
            holds.add(new Hold(Reason.INVOICE_NOT_BALANCED, Math.abs(off)));
        }
    }

    private boolean lacksLines() {
        return document.lines().isEmpty()
                || document.lines().stream()
                        .anyMatch(
                                line ->
                                        line.netAmount() == null
                                                && LineNumbers.product(line) == null);
    }

    private Set<String> requiredFields() {
        Set<String> required = new TreeSet<>(scene.settings().requiredFields());
        if (vendor != null) {
            required.addAll(vendor.requiredFields());
        }
        return required;
    }

    private boolean lacks(String field) {
        return switch (field) {
            case "vendorId" -> document.issuer().vendorId() == null;
            case "vendorName" -> document.issuer().name() == null;
            case "vendorTaxId" -> document.issuer().taxId() == null;
            case "vendorAccount" -> document.issuer().account() == null;
            case "dueDate" -> document.dueDate() == null;
            case "servicePeriod" -> document.servicePeriod() == null;
            case "orderNumbers" -> Placing.stated(document).isEmpty();
            case "netAmount" -> document.netAmount() == null;
            case "taxAmount" -> document.taxAmount() == null;
            case "terms" -> document.terms() == null;
            default -> throw new IllegalArgumentException("no such field: " + field);
        };
    }

    /** By how much the first comparison fails; null if none does. */
    private Long arithmetic() {
        for (InvoiceLine line : document.lines()) {
            Ratio product = LineNumbers.product(line);
            if (line.netAmount() != null
                    && product != null
                    && !LineNumbers.isRounded(paper.net(line), product, paper.currency())) {
                return paper.net(line) - LineNumbers.rounded(product, paper.currency());
            }
        }
        long sum = paper.sumOfLines();
        if (document.netAmount() != null
                && paper.net() != sum
                && !LineNumbers.isRounded(paper.net(), exactSum(), paper.currency())) {
            return paper.net() - sum;
        }
        Long tax = taxOff();
        if (tax != null) {
            return tax;
        }
        long total = paper.gross() - paper.net() - paper.tax();
        return total == 0 ? null : total;
    }

    private Ratio exactSum() {
        Ratio sum = Ratio.ZERO;
        for (InvoiceLine line : document.lines()) {
            Ratio product = LineNumbers.product(line);
            if (product != null) {
                sum = sum.plus(product);
            } else if (line.netAmount() != null) {
                sum = sum.plus(Ratio.of(line.netAmount()));
            }
        }
        return sum;
    }

    private Long taxOff() {
        TaxSums sums = new TaxSums(paper.currency());
        for (InvoiceLine line : document.lines()) {
            if (paper.net(line) != 0) {
                if (line.taxPercent() == null) {
                    return null;
                }
                sums.add(paper.net(line), line.taxPercent());
            }
        }
        boolean reverseCharge = vendor != null && vendor.reverseCharge();
        return reverseCharge || sums.all().contains(paper.tax())
                ? null
                : Long.valueOf(paper.tax() - sums.total());
    }

    private void vendor() {
        VendorInvoice.Issuer issuer = document.issuer();
        if (vendor.status() == VendorStatus.BLOCKED) {
            hold(Reason.BLOCKED_VENDOR);
        }
        String tax = VendorBook.tax(issuer.taxId());
        List<String> taxes = VendorBook.taxes(vendor);
        if (!tax.isEmpty() && !taxes.isEmpty() && !taxes.contains(tax)) {
            hold(Reason.TAX_ID_MISMATCH);
        }
        if (!paper.isCredit()
                && issuer.account() != null
                && !vendor.accounts().isEmpty()
                && !VendorBook.accounts(vendor).contains(VendorBook.account(issuer.account()))) {
            hold(Reason.BANK_DETAILS_CHANGED);
        }
        if (isUnverified(document.source())) {
            hold(Reason.UNVERIFIED_SENDER);
        }
        if (!paper.isCredit() && isOffTerms(agreed())) {
            hold(Reason.TERMS_MISMATCH);
        }
    }

    private boolean isUnverified(InvoiceSource source) {
        if (source == null
                || !"email".equals(source.channel())
                || source.sender() == null
                || vendor.senders().isEmpty()) {
            return false;
        }
        String sender = source.sender().toLowerCase(Locale.ROOT);
        String domain = sender.substring(sender.indexOf('@') + 1);
        return vendor.senders().stream()
                .map(listed -> listed.toLowerCase(Locale.ROOT))
                .noneMatch(listed -> listed.equals(sender) || listed.equals(domain));
    }

    private PaymentTerms agreed() {
        for (String number : scene.placing().orders(paper).numbers()) {
            Papers.OrderVersion order = scene.papers().inForce(number);
            if (order != null && order.document().terms() != null) {
                return order.document().terms();
            }
        }
        return vendor.terms();
    }

    private boolean isOffTerms(PaymentTerms agreed) {
        if (agreed == null) {
            return false;
        }
        PaymentTerms stated = document.terms();
        boolean worse =
                stated != null
                        && (stated.netDays() < agreed.netDays()
                                || stated.discountPercent().compareTo(agreed.discountPercent()) < 0
                                || (stated.hasDiscount()
                                        && stated.discountDays() < agreed.discountDays()));
        return worse
                || (document.dueDate() != null
                        && document.dueDate()
                                .isBefore(document.issueDate().plusDays(agreed.netDays())));
    }
}
