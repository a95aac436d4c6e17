package io.tieout.formats.bills;

import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A canonical bill of what a bill says. An invoice below zero becomes a credit note of the opposite
 * amounts. What was paid before cannot be expressed, so such a bill is refused: it would be paid
 * twice.
 */
final class BillAssembly {

    private final BillSyntax stated;
    private final List<String> warnings = new ArrayList<>();
    private InvoiceKind kind;
    private LocalDate issueDate;
    private BigDecimal gross;
    private BigDecimal net;
    private BillLines lines;
    private boolean reversed;

    BillAssembly(BillSyntax stated) {
        this.stated = stated;
    }

    /** What is not as it should be though the bill counts; empty if nothing. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    VendorInvoice bill(InvoiceSource source) throws RefusedBillException {
        kind = BillKind.of(stated.typeCode());
        if (stated.isTest()) {
            throw new RefusedBillException("", "its sender marks it as a test, not as a bill");
        }
        requireCurrency();
        issueDate = required(stated.issueDate(), "issueDate");
        amounts();
        VendorInvoice bill = build(source);
        compareSums(bill);
        return bill;
    }

    private void requireCurrency() throws RefusedBillException {
        String currency = required(stated.currency(), "currency");
        if (!Currencies.isKnown(currency)) {
            throw new RefusedBillException(
                    "currency", "'currency' is unknown: " + Values.clip(currency));
        }
    }

    private void amounts() throws RefusedBillException {
        gross = required(stated.grossAmount(), "grossAmount");
        net = stated.netAmount();
        BigDecimal rounding = orZero(stated.roundingAmount());
        BigDecimal owed = gross.add(rounding);
        requireNothingPaid(owed);
        reversed = owed.signum() < 0;
        if (reversed && kind == InvoiceKind.CREDIT_NOTE) {
            throw new RefusedBillException(
                    "grossAmount",
                    "a credit note below zero does not say whether it gives or takes: " + owed);
        }
        lines = new BillLines(stated.currency(), reversed);
        lines.add(stated);
        if (rounding.signum() != 0) {
            lines.addRounding(rounding);
            net = net == null ? null : net.add(rounding);
        }
        gross = owed;
        if (reversed) {
            kind = InvoiceKind.CREDIT_NOTE;
            gross = gross.negate();
            net = net == null ? null : net.negate();
        }
    }

    private void requireNothingPaid(BigDecimal owed) throws RefusedBillException {
        BigDecimal prepaid = orZero(stated.prepaidAmount());
        if (prepaid.signum() != 0) {
            throw new RefusedBillException(
                    "prepaidAmount",
                    "was paid in part before, which a bill cannot express: "
                            + prepaid.toPlainString());
        }
        BigDecimal payable = stated.payableAmount();
        if (payable != null && payable.compareTo(owed) != 0) {
            throw new RefusedBillException(
                    "payableAmount",
                    "what is to be paid is not the total of the bill: "
                            + payable.toPlainString()
                            + " and "
                            + owed.toPlainString());
        }
    }

    private VendorInvoice build(InvoiceSource source) throws RefusedBillException {
        BigDecimal tax = stated.taxAmount();
        BillTerms terms = BillTerms.of(stated, issueDate, warnings);
        String number = required(stated.number(), "number");
        List<String> preceding = stated.precedingBills();
        try {
            return new VendorInvoice(
                    id(number),
                    null,
                    issuer(),
                    number,
                    kind == InvoiceKind.CREDIT_NOTE && !preceding.isEmpty()
                            ? preceding.get(0)
                            : null,
                    kind,
                    issueDate,
                    terms.dueDate(),
                    stated.servicePeriod(),
                    orderNumbers(),
                    money(gross, "grossAmount"),
                    money(net, "netAmount"),
                    money(reversed && tax != null ? tax.negate() : tax, "taxAmount"),
                    terms.terms(),
                    lines.lines(),
                    text(),
                    source);
        } catch (IllegalArgumentException e) {
            throw Refusals.of(e, 0);
        }
    }

    /** Of the seller, the number and the day: whoever sends the bill, and as whatever file. */
    private String id(String number) throws RefusedBillException {
        String seller = stated.sellerTaxId() == null ? stated.sellerName() : stated.sellerTaxId();
        return DeterministicId.of(
                "b",
                List.of(
                        plain(required(seller, "vendorName")),
                        number,
                        issueDate.toString(),
                        kind.wireName()));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private VendorInvoice.Issuer issuer() {
        Set<String> accounts = new LinkedHashSet<>();
        stated.accounts().forEach(it -> accounts.add(it.replaceAll("\\s", "")));
        if (accounts.size() > 1) {
            warnings.add("it names several accounts, the first counts: " + accounts);
        }
        if (stated.payeeName() != null) {
            warnings.add("another than the seller is to be paid: " + stated.payeeName());
        }
        return new VendorInvoice.Issuer(
                stated.vendorNumber(),
                stated.sellerName(),
                stated.sellerTaxId(),
                accounts.isEmpty() ? null : accounts.iterator().next());
    }

    private List<String> orderNumbers() {
        Set<String> orders = new LinkedHashSet<>(stated.orderNumbers());
        for (InvoiceLine line : lines.lines()) {
            if (line.orderNumber() != null) {
                orders.add(line.orderNumber());
            }
        }
        return List.copyOf(orders);
    }

    private String text() {
        List<String> all = new ArrayList<>(stated.notes());
        all.addAll(stated.termsTexts());
        all.addAll(lines.remarks());
        return String.join("\n", all);
    }

    private void compareSums(VendorInvoice bill) {
        Money sum = Money.zero(bill.currency());
        for (InvoiceLine line : bill.lines()) {
            if (line.netAmount() == null) {
                return;
            }
            sum = sum.plus(line.netAmount());
        }
        if (!bill.lines().isEmpty() && bill.netAmount() != null && !sum.equals(bill.netAmount())) {
            warnings.add("its lines sum to " + sum + ", its net amount is " + bill.netAmount());
        }
        if (bill.netAmount() != null && bill.taxAmount() != null) {
            Money total = bill.netAmount().plus(bill.taxAmount());
            if (!total.equals(bill.grossAmount())) {
                warnings.add("net and tax are " + total + ", its total " + bill.grossAmount());
            }
        }
    }

    private Money money(BigDecimal amount, String field) throws RefusedBillException {
        return Refusals.money(amount, stated.currency(), field);
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static <T> T required(T value, String field) throws RefusedBillException {
        if (value == null) {
            throw RefusedBillException.missing(field);
        }
        return value;
    }
}
