package io.tieout.formats.invoice;

import io.tieout.core.documents.TaxCategory;
import io.tieout.core.invoicing.TaxTotal;
import io.tieout.core.money.Money;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The amounts of an invoice as they stand in a file, read by path and by nothing of ours. */
record AmountsRead(
        List<Money> lines,
        List<TaxTotal> taxes,
        Money net,
        Money tax,
        Money gross,
        Money due,
        String reference) {

    private static final XPath PATHS = XPathFactory.newInstance().newXPath();

    static AmountsRead ofUbl(byte[] xml) throws Exception {
        Document document = document(xml);
        String currency = text(document, "//*[local-name()='DocumentCurrencyCode']");
        Function<String, Money> total =
                name ->
                        money(
                                document,
                                "//*[local-name()='LegalMonetaryTotal']/" + of(name),
                                currency);
        return new AmountsRead(
                all(
                        document,
                        "//*[local-name()='InvoiceLine']",
                        it -> money(it, of("LineExtensionAmount"), currency)),
                all(
                        document,
                        "//*[local-name()='TaxSubtotal']",
                        it ->
                                new TaxTotal(
                                        TaxCategory.ofCode(
                                                text(it, of("TaxCategory") + "/" + of("ID"))),
                                        new BigDecimal(
                                                text(it, of("TaxCategory") + "/" + of("Percent"))),
                                        money(it, of("TaxableAmount"), currency),
                                        money(it, of("TaxAmount"), currency))),
                total.apply("TaxExclusiveAmount"),
                money(document, "//*[local-name()='TaxTotal']/" + of("TaxAmount"), currency),
                total.apply("TaxInclusiveAmount"),
                total.apply("PayableAmount"),
                text(document, "//*[local-name()='PaymentID']"));
    }

    static AmountsRead ofCii(byte[] xml) throws Exception {
        Document document = document(xml);
        String currency = text(document, "//*[local-name()='InvoiceCurrencyCode']");
        String settlement = "//*[local-name()='ApplicableHeaderTradeSettlement']/";
        Function<String, Money> total =
                name ->
                        money(
                                document,
                                settlement
                                        + of("SpecifiedTradeSettlementHeaderMonetarySummation")
                                        + "/"
                                        + of(name),
                                currency);
        return new AmountsRead(
                all(
                        document,
                        "//*[local-name()='LineTotalAmount'][ancestor::*[local-name()="
                                + "'IncludedSupplyChainTradeLineItem']]",
                        it -> money(it, ".", currency)),
                all(
                        document,
                        settlement + of("ApplicableTradeTax"),
                        it ->
                                new TaxTotal(
                                        TaxCategory.ofCode(text(it, of("CategoryCode"))),
                                        new BigDecimal(text(it, of("RateApplicablePercent"))),
                                        money(it, of("BasisAmount"), currency),
                                        money(it, of("CalculatedAmount"), currency))),
                total.apply("TaxBasisTotalAmount"),
                total.apply("TaxTotalAmount"),
                total.apply("GrandTotalAmount"),
                total.apply("DuePayableAmount"),
                text(document, settlement + of("PaymentReference")));
    }

    private static String of(String name) {
        return "*[local-name()='" + name + "']";
    }

    private static Document document(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static Money money(Node within, String path, String currency) {
        return Money.parse(text(within, path), currency);
    }

    private static String text(Node within, String path) {
        try {
            return PATHS.evaluate(path, within);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static <T> List<T> all(Node within, String path, Function<Node, T> reader)
            throws XPathExpressionException {
        NodeList nodes = (NodeList) PATHS.evaluate(path, within, XPathConstants.NODESET);
        List<T> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add(reader.apply(nodes.item(i)));
        }
        return found;
    }
}
