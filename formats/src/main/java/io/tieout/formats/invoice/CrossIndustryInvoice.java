package io.tieout.formats.invoice;

import io.tieout.core.documents.PostalAddress;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.InvoiceDraft;
import io.tieout.core.invoicing.InvoiceLine;
import io.tieout.core.invoicing.TaxTotal;
import io.tieout.core.money.Money;
import io.tieout.formats.xml.XmlText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** An invoice as UN/CEFACT cross-industry invoice D16B, profile EN 16931: what Factur-X carries. */
final class CrossIndustryInvoice {

    private static final String BASE = "urn:un:unece:uncefact:data:standard:";
    private static final String[] NAMESPACES = {
        "xmlns:rsm", BASE + "CrossIndustryInvoice:100",
        "xmlns:ram", BASE + "ReusableAggregateBusinessInformationEntity:100",
        "xmlns:udt", BASE + "UnqualifiedDataType:100"
    };
    private static final String DAY = "102";

    private final Invoice invoice;
    private final InvoiceDraft draft;
    private final String termsText;
    private final XmlText xml = new XmlText();

    private CrossIndustryInvoice(Invoice invoice, String termsText) {
        this.invoice = invoice;
        this.draft = invoice.draft();
        this.termsText = termsText;
    }

    /**
     * @param termsText the terms of payment in words
     */
    static byte[] of(Invoice invoice, String termsText) {
        return new CrossIndustryInvoice(invoice, termsText).write();
    }

    private byte[] write() {
        xml.element(
                "rsm:CrossIndustryInvoice",
                () -> {
                    xml.element("rsm:ExchangedDocumentContext", this::context);
                    xml.element("rsm:ExchangedDocument", this::document);
                    xml.element("rsm:SupplyChainTradeTransaction", this::transaction);
                },
                NAMESPACES);
        return xml.bytes();
    }

    private void context() {
        xml.element(
                "ram:GuidelineSpecifiedDocumentContextParameter",
                () -> xml.text("ram:ID", Codes.PROFILE));
    }

    private void document() {
        xml.text("ram:ID", invoice.number());
        xml.text("ram:TypeCode", Codes.COMMERCIAL_INVOICE);
        date("ram:IssueDateTime", invoice.issueDate());
    }

    private void transaction() {
        for (InvoiceLine line : draft.lines()) {
            xml.element("ram:IncludedSupplyChainTradeLineItem", () -> line(line));
        }
        xml.element("ram:ApplicableHeaderTradeAgreement", this::agreement);
        xml.element("ram:ApplicableHeaderTradeDelivery", this::delivery);
        xml.element("ram:ApplicableHeaderTradeSettlement", this::settlement);
    }

    private void line(InvoiceLine line) {
        xml.element(
                "ram:AssociatedDocumentLineDocument",
                () -> xml.text("ram:LineID", Integer.toString(line.number())));
        xml.element(
                "ram:SpecifiedTradeProduct",
                () -> {
                    xml.unlessBlank("ram:SellerAssignedID", line.itemId());
                    xml.text("ram:Name", line.description());
                });
        xml.element(
                "ram:SpecifiedLineTradeAgreement",
                () ->
                        xml.element(
                                "ram:NetPriceProductTradePrice",
                                () ->
                                        xml.text(
                                                "ram:ChargeAmount",
                                                line.unitPrice().toPlainString())));
        xml.element(
                "ram:SpecifiedLineTradeDelivery",
                () ->
                        xml.text(
                                "ram:BilledQuantity",
                                line.quantity().toPlainString(),
                                "unitCode",
                                line.unit()));
        xml.element("ram:SpecifiedLineTradeSettlement", () -> lineSettlement(line));
    }

    private void lineSettlement(InvoiceLine line) {
        xml.element(
                "ram:ApplicableTradeTax",
                () -> {
                    xml.text("ram:TypeCode", Codes.TAX);
                    xml.text("ram:CategoryCode", line.taxCategory().code());
                    xml.text("ram:RateApplicablePercent", line.taxPercent().toPlainString());
                });
        xml.element(
                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                () -> amount("ram:LineTotalAmount", line.net()));
    }

    private void agreement() {
        xml.element(
                "ram:SellerTradeParty",
                () ->
                        party(
                                draft.seller().name(),
                                draft.seller().address(),
                                draft.seller().email(),
                                draft.seller().taxId()));
        xml.element(
                "ram:BuyerTradeParty",
                () ->
                        party(
                                draft.buyer().name(),
                                draft.buyer().billing().address(),
                                draft.buyer().billing().email(),
                                draft.buyer().billing().taxId()));
        reference("ram:SellerOrderReferencedDocument", draft.orderNumber());
        reference("ram:BuyerOrderReferencedDocument", draft.customerOrderNumber());
        reference("ram:ContractReferencedDocument", draft.contractNumber());
    }

    private void party(String name, PostalAddress address, String email, String taxId) {
        xml.text("ram:Name", name);
        xml.element(
                "ram:PostalTradeAddress",
                () -> {
                    xml.unlessBlank("ram:PostcodeCode", address.postalCode());
                    xml.unlessBlank("ram:LineOne", address.street());
                    xml.unlessBlank("ram:CityName", address.city());
                    xml.text("ram:CountryID", address.country());
                });
        if (!email.isBlank()) {
            xml.element(
                    "ram:URIUniversalCommunication",
                    () -> xml.text("ram:URIID", email, "schemeID", Codes.EMAIL));
        }
        if (!taxId.isBlank()) {
            xml.element(
                    "ram:SpecifiedTaxRegistration",
                    () -> xml.text("ram:ID", taxId, "schemeID", "VA"));
        }
    }

    private void reference(String name, String number) {
        if (!number.isBlank()) {
            xml.element(name, () -> xml.text("ram:IssuerAssignedID", number));
        }
    }

    private void delivery() {
        if (Codes.isIntraCommunity(invoice)) {
            PostalAddress to = draft.buyer().billing().address();
            xml.element(
                    "ram:ShipToTradeParty",
                    () ->
                            xml.element(
                                    "ram:PostalTradeAddress",
                                    () -> xml.text("ram:CountryID", to.country())));
        }
        if (Codes.isDelivery(invoice)) {
            xml.element(
                    "ram:ActualDeliverySupplyChainEvent",
                    () -> date("ram:OccurrenceDateTime", draft.period().to()));
        }
    }

    private void settlement() {
        xml.text("ram:PaymentReference", invoice.creditorReference());
        xml.text("ram:InvoiceCurrencyCode", draft.currency());
        if (!draft.seller().iban().isEmpty()) {
            xml.element("ram:SpecifiedTradeSettlementPaymentMeans", this::paymentMeans);
        }
        for (TaxTotal total : draft.taxes()) {
            xml.element("ram:ApplicableTradeTax", () -> tax(total));
        }
        if (!Codes.isDelivery(invoice)) {
            xml.element(
                    "ram:BillingSpecifiedPeriod",
                    () -> {
                        date("ram:StartDateTime", draft.period().from());
                        date("ram:EndDateTime", draft.period().to());
                    });
        }
        xml.element(
                "ram:SpecifiedTradePaymentTerms",
                () -> {
                    xml.text("ram:Description", termsText);
                    date("ram:DueDateDateTime", invoice.dueDate());
                });
        xml.element("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::totals);
    }

    private void paymentMeans() {
        xml.text("ram:TypeCode", Codes.paymentMeans(invoice));
        xml.element(
                "ram:PayeePartyCreditorFinancialAccount",
                () -> xml.text("ram:IBANID", draft.seller().iban()));
    }

    private void tax(TaxTotal total) {
        amount("ram:CalculatedAmount", total.tax());
        xml.text("ram:TypeCode", Codes.TAX);
        xml.unlessBlank("ram:ExemptionReason", Codes.exemptionReason(total.category()));
        amount("ram:BasisAmount", total.base());
        xml.text("ram:CategoryCode", total.category().code());
        xml.unlessBlank("ram:ExemptionReasonCode", Codes.exemptionCode(total.category()));
        xml.text("ram:RateApplicablePercent", total.percent().toPlainString());
    }

    private void totals() {
        amount("ram:LineTotalAmount", draft.net());
        amount("ram:TaxBasisTotalAmount", draft.net());
        xml.text("ram:TaxTotalAmount", draft.tax().toPlainString(), "currencyID", draft.currency());
        amount("ram:GrandTotalAmount", draft.gross());
        amount("ram:DuePayableAmount", draft.gross());
    }

    private void amount(String name, Money amount) {
        xml.text(name, amount.toPlainString());
    }

    private void date(String name, LocalDate day) {
        String digits = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        xml.element(name, () -> xml.text("udt:DateTimeString", digits, "format", DAY));
    }
}
