package io.tieout.formats.invoice;

import io.tieout.core.documents.PostalAddress;
import io.tieout.core.documents.TaxCategory;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.InvoiceDraft;
import io.tieout.core.invoicing.InvoiceLine;
import io.tieout.core.invoicing.TaxTotal;
import io.tieout.core.money.Money;
import io.tieout.formats.xml.XmlText;
import java.math.BigDecimal;

/** An invoice as OASIS UBL 2.1, profile EN 16931. */
final class UblInvoice {

    private static final String BASE = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String[] NAMESPACES = {
        "xmlns", BASE + "Invoice-2",
        "xmlns:cac", BASE + "CommonAggregateComponents-2",
        "xmlns:cbc", BASE + "CommonBasicComponents-2"
    };

    private final Invoice invoice;
    private final InvoiceDraft draft;
    private final String termsText;
    private final XmlText xml = new XmlText();

    private UblInvoice(Invoice invoice, String termsText) {
        this.invoice = invoice;
        this.draft = invoice.draft();
        this.termsText = termsText;
    }

    /**
     * @param termsText the terms of payment in words
     */
    static byte[] of(Invoice invoice, String termsText) {
        UblInvoice document = new UblInvoice(invoice, termsText);
        document.xml.element("Invoice", document::write, NAMESPACES);
        return document.xml.bytes();
    }

    private void write() {
        header();
        xml.element("cac:AccountingSupplierParty", () -> xml.element("cac:Party", this::seller));
        xml.element("cac:AccountingCustomerParty", () -> xml.element("cac:Party", this::buyer));
        if (Codes.isDelivery(invoice) || Codes.isIntraCommunity(invoice)) {
            xml.element("cac:Delivery", this::delivery);
        }
        if (!draft.seller().iban().isEmpty()) {
            xml.element("cac:PaymentMeans", this::paymentMeans);
        }
        xml.element("cac:PaymentTerms", () -> xml.text("cbc:Note", termsText));
        xml.element("cac:TaxTotal", this::taxes);
        xml.element("cac:LegalMonetaryTotal", this::totals);
        for (InvoiceLine line : draft.lines()) {
            xml.element("cac:InvoiceLine", () -> line(line));
        }
    }

    private void header() {
        xml.text("cbc:CustomizationID", Codes.PROFILE);
        xml.text("cbc:ID", invoice.number());
        xml.text("cbc:IssueDate", invoice.issueDate().toString());
        xml.text("cbc:DueDate", invoice.dueDate().toString());
        xml.text("cbc:InvoiceTypeCode", Codes.COMMERCIAL_INVOICE);
        xml.text("cbc:DocumentCurrencyCode", draft.currency());
        if (!Codes.isDelivery(invoice)) {
            xml.element(
                    "cac:InvoicePeriod",
                    () -> {
                        xml.text("cbc:StartDate", draft.period().from().toString());
                        xml.text("cbc:EndDate", draft.period().to().toString());
                    });
        }
        if (!draft.customerOrderNumber().isBlank()) {
            xml.element(
                    "cac:OrderReference",
                    () -> {
                        xml.text("cbc:ID", draft.customerOrderNumber());
                        xml.unlessBlank("cbc:SalesOrderID", draft.orderNumber());
                    });
        }
        if (!draft.contractNumber().isBlank()) {
            xml.element(
                    "cac:ContractDocumentReference",
                    () -> xml.text("cbc:ID", draft.contractNumber()));
        }
    }

    private void seller() {
        party(
                draft.seller().name(),
                draft.seller().address(),
                draft.seller().email(),
                draft.seller().taxId());
    }

    private void buyer() {
        party(
                draft.buyer().name(),
                draft.buyer().billing().address(),
                draft.buyer().billing().email(),
                draft.buyer().billing().taxId());
    }

    private void party(String name, PostalAddress address, String email, String taxId) {
        xml.unlessBlank("cbc:EndpointID", email, "schemeID", Codes.EMAIL);
        xml.element(
                "cac:PostalAddress",
                () -> {
                    xml.unlessBlank("cbc:StreetName", address.street());
                    xml.unlessBlank("cbc:CityName", address.city());
                    xml.unlessBlank("cbc:PostalZone", address.postalCode());
                    country(address);
                });
        if (!taxId.isBlank()) {
            xml.element(
                    "cac:PartyTaxScheme",
                    () -> {
                        xml.text("cbc:CompanyID", taxId);
                        taxScheme();
                    });
        }
        xml.element("cac:PartyLegalEntity", () -> xml.text("cbc:RegistrationName", name));
    }

    private void country(PostalAddress address) {
        xml.element("cac:Country", () -> xml.text("cbc:IdentificationCode", address.country()));
    }

    private void taxScheme() {
        xml.element("cac:TaxScheme", () -> xml.text("cbc:ID", Codes.TAX));
    }

    private void delivery() {
        if (Codes.isDelivery(invoice)) {
            xml.text("cbc:ActualDeliveryDate", draft.period().to().toString());
        }
        if (Codes.isIntraCommunity(invoice)) {
            xml.element(
                    "cac:DeliveryLocation",
                    () ->
                            xml.element(
                                    "cac:Address",
                                    () -> country(draft.buyer().billing().address())));
        }
    }

    private void paymentMeans() {
        xml.text("cbc:PaymentMeansCode", Codes.paymentMeans(invoice));
        xml.text("cbc:PaymentID", invoice.creditorReference());
        xml.element("cac:PayeeFinancialAccount", () -> xml.text("cbc:ID", draft.seller().iban()));
    }

    private void taxes() {
        amount("cbc:TaxAmount", draft.tax());
        for (TaxTotal total : draft.taxes()) {
            xml.element(
                    "cac:TaxSubtotal",
                    () -> {
                        amount("cbc:TaxableAmount", total.base());
                        amount("cbc:TaxAmount", total.tax());
                        xml.element(
                                "cac:TaxCategory",
                                () -> category(total.category(), total.percent(), true));
                    });
        }
    }

    private void category(TaxCategory category, BigDecimal percent, boolean withReason) {
        xml.text("cbc:ID", category.code());
        xml.text("cbc:Percent", percent.toPlainString());
        if (withReason) {
            xml.unlessBlank("cbc:TaxExemptionReasonCode", Codes.exemptionCode(category));
            xml.unlessBlank("cbc:TaxExemptionReason", Codes.exemptionReason(category));
        }
        taxScheme();
    }

    private void totals() {
        amount("cbc:LineExtensionAmount", draft.net());
        amount("cbc:TaxExclusiveAmount", draft.net());
        amount("cbc:TaxInclusiveAmount", draft.gross());
        amount("cbc:PayableAmount", draft.gross());
    }

    private void line(InvoiceLine line) {
        xml.text("cbc:ID", Integer.toString(line.number()));
        xml.text("cbc:InvoicedQuantity", line.quantity().toPlainString(), "unitCode", line.unit());
        amount("cbc:LineExtensionAmount", line.net());
        xml.element(
                "cac:Item",
                () -> {
                    xml.text("cbc:Name", line.description());
                    if (!line.itemId().isBlank()) {
                        xml.element(
                                "cac:SellersItemIdentification",
                                () -> xml.text("cbc:ID", line.itemId()));
                    }
                    xml.element(
                            "cac:ClassifiedTaxCategory",
                            () -> category(line.taxCategory(), line.taxPercent(), false));
                });
        xml.element(
                "cac:Price",
                () ->
                        xml.text(
                                "cbc:PriceAmount",
                                line.unitPrice().toPlainString(),
                                "currencyID",
                                draft.currency()));
    }

    private void amount(String name, Money amount) {
        xml.text(name, amount.toPlainString(), "currencyID", amount.currency());
    }
}
