package io.tieout.formats.bills;

import io.tieout.core.documents.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A bill in the syntax of UBL 2.1, an invoice or a credit note. */
final class UblBill implements BillSyntax {

    private static final String SELLER = "AccountingSupplierParty/";
    private static final String PARTY = SELLER + "Party/";
    private static final String TOTAL = "LegalMonetaryTotal/";
    private static final String CREDIT_NOTE = "CreditNote";
    private static final String VAT = "VAT";
    // The schema wants an order wherever a sales order is named; this says that there is none.
    private static final String NO_ORDER = "NA";

    private final XmlElement root;
    private final boolean credit;

    UblBill(XmlElement root) {
        this.root = root;
        this.credit = root.name().equals(CREDIT_NOTE);
    }

    @Override
    public String typeCode() {
        String code = root.text(credit ? "CreditNoteTypeCode" : "InvoiceTypeCode");
        return code != null ? code : credit ? "381" : "380";
    }

    @Override
    public boolean isTest() {
        return false;
    }

    @Override
    public String number() {
        return root.text("ID");
    }

    @Override
    public LocalDate issueDate() throws RefusedBillException {
        return Values.day(root.first("IssueDate"), "issueDate");
    }

    @Override
    public String currency() {
        return root.text("DocumentCurrencyCode");
    }

    @Override
    public String sellerName() {
        return root.firstText(
                PARTY + "PartyLegalEntity/RegistrationName", PARTY + "PartyName/Name");
    }

    @Override
    public String sellerTaxId() {
        String any = null;
        for (XmlElement scheme : root.all(PARTY + "PartyTaxScheme")) {
            String id = scheme.text("CompanyID");
            if (id != null && VAT.equals(scheme.text("TaxScheme/ID"))) {
                return id;
            }
            any = any == null ? id : any;
        }
        return any;
    }

    @Override
    public String vendorNumber() {
        return root.text(SELLER + "CustomerAssignedAccountID");
    }

    @Override
    public String payeeName() {
        return root.text("PayeeParty/PartyName/Name");
    }

    @Override
    public List<String> accounts() {
        return root.texts("PaymentMeans/PayeeFinancialAccount/ID");
    }

    @Override
    public List<String> precedingBills() {
        return root.texts("BillingReference/InvoiceDocumentReference/ID");
    }

    @Override
    public List<LocalDate> dueDates() throws RefusedBillException {
        List<XmlElement> stated = new ArrayList<>(root.all("DueDate"));
        stated.addAll(root.all("PaymentMeans/PaymentDueDate"));
        stated.addAll(root.all("PaymentTerms/PaymentDueDate"));
        List<LocalDate> days = new ArrayList<>();
        for (XmlElement day : stated) {
            days.add(Values.day(day, "dueDate"));
        }
        return days;
    }

    @Override
    public ServicePeriod servicePeriod() throws RefusedBillException {
        return Values.period(
                Values.day(root.first("InvoicePeriod/StartDate"), "servicePeriod.from"),
                Values.day(root.first("InvoicePeriod/EndDate"), "servicePeriod.to"));
    }

    @Override
    public List<String> orderNumbers() {
        return root.texts("OrderReference/ID").stream().filter(it -> !it.equals(NO_ORDER)).toList();
    }

    @Override
    public BigDecimal grossAmount() throws RefusedBillException {
        XmlElement gross = root.first(TOTAL + "TaxInclusiveAmount");
        return gross == null ? payableAmount() : Values.amount(gross, "grossAmount", currency());
    }

    @Override
    public BigDecimal netAmount() throws RefusedBillException {
        return total("TaxExclusiveAmount", "netAmount");
    }

    @Override
    public BigDecimal taxAmount() throws RefusedBillException {
        for (XmlElement tax : root.all("TaxTotal/TaxAmount")) {
            String currency = tax.attribute("currencyID");
            if (currency == null || currency.equals(currency())) {
                return Values.amount(tax, "taxAmount", currency());
            }
        }
        return null;
    }

    @Override
    public BigDecimal prepaidAmount() throws RefusedBillException {
        return total("PrepaidAmount", "prepaidAmount");
    }

    @Override
    public BigDecimal roundingAmount() throws RefusedBillException {
        return total("PayableRoundingAmount", "roundingAmount");
    }

    @Override
    public BigDecimal payableAmount() throws RefusedBillException {
        return total("PayableAmount", "payableAmount");
    }

    @Override
    public List<String> termsTexts() {
        return root.texts("PaymentTerms/Note");
    }

    @Override
    public List<StatedDiscount> discounts() {
        return List.of();
    }

    @Override
    public List<String> notes() {
        return root.texts("Note");
    }

    @Override
    public List<StatedLine> lines() throws RefusedBillException {
        List<StatedLine> lines = new ArrayList<>();
        for (XmlElement line : root.all(credit ? "CreditNoteLine" : "InvoiceLine")) {
            collect(line, lines);
        }
        return lines;
    }

    /** A line that is split up is the sum of its parts. */
    private void collect(XmlElement line, List<StatedLine> into) throws RefusedBillException {
        List<XmlElement> parts =
                Stream.of("SubInvoiceLine", "SubCreditNoteLine")
                        .flatMap(it -> line.all(it).stream())
                        .toList();
        if (parts.isEmpty()) {
            into.add(line(line));
        }
        for (XmlElement part : parts) {
            collect(part, into);
        }
    }

    private StatedLine line(XmlElement line) throws RefusedBillException {
        XmlElement quantity = line.first(credit ? "CreditedQuantity" : "InvoicedQuantity");
        String order = line.text("OrderLineReference/OrderReference/ID");
        return new StatedLine(
                line.text("ID"),
                NO_ORDER.equals(order) ? null : order,
                line.text("OrderLineReference/LineID"),
                itemId(line),
                description(line),
                Values.decimal(quantity, "lines.quantity"),
                quantity == null ? null : quantity.attribute("unitCode"),
                Values.amount(line.first("Price/PriceAmount"), "lines.unitPrice", currency()),
                Values.decimal(line.first("Price/BaseQuantity"), "lines.priceUnit"),
                Values.amount(line.first("LineExtensionAmount"), "lines.netAmount", currency()),
                Values.decimal(
                        line.first("Item/ClassifiedTaxCategory/Percent"), "lines.taxPercent"),
                charges(line, "AllowanceCharge"),
                line.line());
    }

    private static String itemId(XmlElement line) {
        return line.firstText(
                "Item/BuyersItemIdentification/ID",
                "Item/SellersItemIdentification/ID",
                "Item/StandardItemIdentification/ID");
    }

    private static String description(XmlElement line) {
        return line.firstText("Item/Name", "Item/Description");
    }

    @Override
    public List<StatedCharge> charges() throws RefusedBillException {
        return charges(root, "AllowanceCharge");
    }

    private List<StatedCharge> charges(XmlElement of, String path) throws RefusedBillException {
        List<StatedCharge> charges = new ArrayList<>();
        for (XmlElement it : of.all(path)) {
            charges.add(
                    new StatedCharge(
                            Boolean.parseBoolean(it.text("ChargeIndicator")),
                            Values.required(it.first("Amount"), "lines.netAmount", currency()),
                            Values.decimal(
                                    it.first("MultiplierFactorNumeric"), "lines.discountPercent"),
                            it.text("AllowanceChargeReason"),
                            Values.decimal(it.first("TaxCategory/Percent"), "lines.taxPercent"),
                            it.line()));
        }
        return charges;
    }

    private BigDecimal total(String name, String field) throws RefusedBillException {
        return Values.amount(root.first(TOTAL + name), field, currency());
    }
}
