package io.tieout.formats.bills;

import io.tieout.core.documents.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bill as a cross-industry invoice of UN/CEFACT: version D16B, which Factur-X, ZUGFeRD 2 and
 * XRechnung have, or that of ZUGFeRD 1, whose names are replaced by those of today.
 */
final class CiiBill implements BillSyntax {

    /** What ZUGFeRD 1 called the same things. */
    static final Map<String, String> OLD_NAMES =
            Map.ofEntries(
                    Map.entry("SpecifiedExchangedDocumentContext", "ExchangedDocumentContext"),
                    Map.entry("HeaderExchangedDocument", "ExchangedDocument"),
                    Map.entry(
                            "SpecifiedSupplyChainTradeTransaction", "SupplyChainTradeTransaction"),
                    Map.entry(
                            "ApplicableSupplyChainTradeAgreement",
                            "ApplicableHeaderTradeAgreement"),
                    Map.entry(
                            "ApplicableSupplyChainTradeSettlement",
                            "ApplicableHeaderTradeSettlement"),
                    Map.entry("SpecifiedSupplyChainTradeAgreement", "SpecifiedLineTradeAgreement"),
                    Map.entry("SpecifiedSupplyChainTradeDelivery", "SpecifiedLineTradeDelivery"),
                    Map.entry(
                            "SpecifiedSupplyChainTradeSettlement", "SpecifiedLineTradeSettlement"),
                    Map.entry("ApplicablePercent", "RateApplicablePercent"));

    private static final String DOCUMENT = "ExchangedDocument/";
    private static final String TRADE = "SupplyChainTradeTransaction/";
    private static final String AGREEMENT = TRADE + "ApplicableHeaderTradeAgreement/";
    private static final String SETTLEMENT = TRADE + "ApplicableHeaderTradeSettlement/";
    private static final String SELLER = AGREEMENT + "SellerTradeParty/";
    private static final String TERMS = SETTLEMENT + "SpecifiedTradePaymentTerms";
    private static final String LINE_TRADE = "SpecifiedLineTradeAgreement/";
    private static final String LINE_SETTLEMENT = "SpecifiedLineTradeSettlement/";
    private static final String PRODUCT = "SpecifiedTradeProduct/";
    private static final String VAT = "VA";

    /** Lines that sum up others or only inform. */
    private static final Set<String> NOT_PAID = Set.of("GROUP", "INFORMATION");

    private final XmlElement root;

    CiiBill(XmlElement root) {
        this.root = root;
    }

    @Override
    public String typeCode() {
        return root.text(DOCUMENT + "TypeCode");
    }

    @Override
    public boolean isTest() {
        return Boolean.parseBoolean(root.text("ExchangedDocumentContext/TestIndicator/Indicator"));
    }

    @Override
    public String number() {
        return root.text(DOCUMENT + "ID");
    }

    @Override
    public LocalDate issueDate() throws RefusedBillException {
        return Values.codedDay(root.first(DOCUMENT + "IssueDateTime/DateTimeString"), "issueDate");
    }

    @Override
    public String currency() {
        return root.text(SETTLEMENT + "InvoiceCurrencyCode");
    }

    @Override
    public String sellerName() {
        return root.text(SELLER + "Name");
    }

    @Override
    public String sellerTaxId() {
        String any = null;
        for (XmlElement id : root.all(SELLER + "SpecifiedTaxRegistration/ID")) {
            if (VAT.equals(id.attribute("schemeID")) && id.value() != null) {
                return id.value();
            }
            any = any == null ? id.value() : any;
        }
        return any;
    }

    /** The syntax has no place of its own for it. */
    @Override
    public String vendorNumber() {
        return null;
    }

    @Override
    public String payeeName() {
        return root.text(SETTLEMENT + "PayeeTradeParty/Name");
    }

    @Override
    public List<String> accounts() {
        String path =
                SETTLEMENT
                        + "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/";
        List<String> accounts = new ArrayList<>(root.texts(path + "IBANID"));
        accounts.addAll(root.texts(path + "ProprietaryID"));
        return accounts;
    }

    @Override
    public List<String> precedingBills() {
        return ids(root, SETTLEMENT + "InvoiceReferencedDocument/");
    }

    @Override
    public List<LocalDate> dueDates() throws RefusedBillException {
        List<LocalDate> days = new ArrayList<>();
        for (XmlElement it : root.all(TERMS + "/DueDateDateTime/DateTimeString")) {
            days.add(Values.codedDay(it, "dueDate"));
        }
        return days;
    }

    @Override
    public ServicePeriod servicePeriod() throws RefusedBillException {
        String period = SETTLEMENT + "BillingSpecifiedPeriod/";
        return Values.period(
                Values.codedDay(
                        root.first(period + "StartDateTime/DateTimeString"), "servicePeriod.from"),
                Values.codedDay(
                        root.first(period + "EndDateTime/DateTimeString"), "servicePeriod.to"));
    }

    @Override
    public List<String> orderNumbers() {
        return ids(root, AGREEMENT + "BuyerOrderReferencedDocument/");
    }

    @Override
    public BigDecimal grossAmount() throws RefusedBillException {
        return total("GrandTotalAmount", "grossAmount");
    }

    @Override
    public BigDecimal netAmount() throws RefusedBillException {
        return total("TaxBasisTotalAmount", "netAmount");
    }

    @Override
    public BigDecimal taxAmount() throws RefusedBillException {
        return total("TaxTotalAmount", "taxAmount");
    }

    @Override
    public BigDecimal prepaidAmount() throws RefusedBillException {
        return total("TotalPrepaidAmount", "prepaidAmount");
    }

    @Override
    public BigDecimal roundingAmount() throws RefusedBillException {
        return total("RoundingAmount", "roundingAmount");
    }

    @Override
    public BigDecimal payableAmount() throws RefusedBillException {
        return total("DuePayableAmount", "payableAmount");
    }

    @Override
    public List<String> termsTexts() {
        return root.texts(TERMS + "/Description");
    }

    @Override
    public List<StatedDiscount> discounts() throws RefusedBillException {
        List<StatedDiscount> discounts = new ArrayList<>();
        for (XmlElement it : root.all(TERMS + "/ApplicableTradePaymentDiscountTerms")) {
            XmlElement period = it.first("BasisPeriodMeasure");
            BigDecimal percent =
                    Values.decimal(it.first("CalculationPercent"), "terms.discountPercent");
            if (percent != null && period != null && "DAY".equals(period.attribute("unitCode"))) {
                discounts.add(
                        new StatedDiscount(
                                percent,
                                days(period),
                                Values.decimal(it.first("BasisAmount"), "terms")));
            }
        }
        return discounts;
    }

    private static int days(XmlElement period) throws RefusedBillException {
        BigDecimal days = Values.decimal(period, "terms.discountDays");
        try {
            return days == null ? 0 : days.intValueExact();
        } catch (ArithmeticException e) {
            throw new RefusedBillException(
                    "terms.discountDays", "is no number of days: " + days, period.line());
        }
    }

    @Override
    public List<String> notes() {
        return root.texts(DOCUMENT + "IncludedNote/Content");
    }

    @Override
    public List<StatedLine> lines() throws RefusedBillException {
        List<StatedLine> lines = new ArrayList<>();
        for (XmlElement line : root.all(TRADE + "IncludedSupplyChainTradeLineItem")) {
            String status = line.text("AssociatedDocumentLineDocument/LineStatusReasonCode");
            if (status == null || !NOT_PAID.contains(status)) {
                lines.add(line(line));
            }
        }
        return lines;
    }

    private StatedLine line(XmlElement line) throws RefusedBillException {
        XmlElement quantity = line.first("SpecifiedLineTradeDelivery/BilledQuantity");
        XmlElement price = line.first(LINE_TRADE + "NetPriceProductTradePrice");
        String order = LINE_TRADE + "BuyerOrderReferencedDocument/";
        List<String> orders = ids(line, order);
        return new StatedLine(
                line.text("AssociatedDocumentLineDocument/LineID"),
                orders.isEmpty() ? null : orders.get(0),
                line.text(order + "LineID"),
                itemId(line),
                description(line),
                Values.decimal(quantity, "lines.quantity"),
                quantity == null ? null : quantity.attribute("unitCode"),
                price == null ? null : amount(price.first("ChargeAmount"), "lines.unitPrice"),
                price == null
                        ? null
                        : Values.decimal(price.first("BasisQuantity"), "lines.priceUnit"),
                netAmount(line),
                Values.decimal(
                        line.first(LINE_SETTLEMENT + "ApplicableTradeTax/RateApplicablePercent"),
                        "lines.taxPercent"),
                charges(line.all(LINE_SETTLEMENT + "SpecifiedTradeAllowanceCharge")),
                line.line());
    }

    private BigDecimal netAmount(XmlElement line) throws RefusedBillException {
        for (String sum :
                List.of(
                        "SpecifiedTradeSettlementLineMonetarySummation/",
                        "SpecifiedTradeSettlementMonetarySummation/")) {
            XmlElement net = line.first(LINE_SETTLEMENT + sum + "LineTotalAmount");
            if (net != null) {
                return amount(net, "lines.netAmount");
            }
        }
        return null;
    }

    private static String itemId(XmlElement line) {
        return line.firstText(
                PRODUCT + "BuyerAssignedID", PRODUCT + "SellerAssignedID", PRODUCT + "GlobalID");
    }

    private static String description(XmlElement line) {
        return line.firstText(
                PRODUCT + "Name",
                PRODUCT + "Description",
                "AssociatedDocumentLineDocument/IncludedNote/Content");
    }

    @Override
    public List<StatedCharge> charges() throws RefusedBillException {
        List<StatedCharge> all =
                new ArrayList<>(charges(root.all(SETTLEMENT + "SpecifiedTradeAllowanceCharge")));
        for (XmlElement it : root.all(SETTLEMENT + "SpecifiedLogisticsServiceCharge")) {
            all.add(
                    new StatedCharge(
                            true,
                            Values.required(
                                    it.first("AppliedAmount"), "lines.netAmount", currency()),
                            null,
                            it.text("Description"),
                            rate(it, "AppliedTradeTax"),
                            it.line()));
        }
        return all;
    }

    private List<StatedCharge> charges(List<XmlElement> stated) throws RefusedBillException {
        List<StatedCharge> charges = new ArrayList<>();
        for (XmlElement it : stated) {
            charges.add(
                    new StatedCharge(
                            Boolean.parseBoolean(it.text("ChargeIndicator/Indicator")),
                            Values.required(
                                    it.first("ActualAmount"), "lines.netAmount", currency()),
                            Values.decimal(it.first("CalculationPercent"), "lines.discountPercent"),
                            it.text("Reason"),
                            rate(it, "CategoryTradeTax"),
                            it.line()));
        }
        return charges;
    }

    private static BigDecimal rate(XmlElement charge, String tax) throws RefusedBillException {
        return Values.decimal(charge.first(tax + "/RateApplicablePercent"), "lines.taxPercent");
    }

    /** Of several it is the one in the currency of the bill: the tax may be stated twice. */
    private BigDecimal total(String name, String field) throws RefusedBillException {
        List<XmlElement> stated = new ArrayList<>();
        for (String sum :
                List.of(
                        "SpecifiedTradeSettlementHeaderMonetarySummation/",
                        "SpecifiedTradeSettlementMonetarySummation/")) {
            stated.addAll(root.all(SETTLEMENT + sum + name));
        }
        for (XmlElement it : stated) {
            String currency = it.attribute("currencyID");
            if (currency == null || currency.equals(currency())) {
                return amount(it, field);
            }
        }
        return stated.isEmpty() ? null : amount(stated.get(0), field);
    }

    private BigDecimal amount(XmlElement element, String field) throws RefusedBillException {
        return Values.amount(element, field, currency());
    }

    /** ZUGFeRD 1 had the plain name. */
    private static List<String> ids(XmlElement of, String path) {
        List<String> ids = of.texts(path + "IssuerAssignedID");
        return ids.isEmpty() ? of.texts(path + "ID") : ids;
    }
}
