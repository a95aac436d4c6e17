package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayablesLinesTest {

    private static final String INVOICE =
            "{\"id\":\"i1\",\"companyId\":\"one\",\"vendorId\":\"v1\",\"vendorName\":\"Müller\","
                    + "\"vendorTaxId\":\"DE1\",\"vendorAccount\":\"DE02\",\"number\":\"RE-7\","
                    + "\"originalNumber\":\"RE-6\",\"kind\":\"creditNote\","
                    + "\"issueDate\":\"2026-03-02\",\"dueDate\":\"2026-04-01\","
                    + "\"servicePeriod\":{\"from\":\"2026-02-01\",\"to\":\"2026-02-28\"},"
                    + "\"orderNumbers\":[\"PO-1\",\"PO-2\"],\"currency\":\"EUR\","
                    + "\"grossAmount\":\"119.00\",\"netAmount\":\"100.00\","
                    + "\"taxAmount\":\"19.00\",\"terms\":{\"netDays\":30},\"lines\":["
                    + "{\"line\":1,\"orderNumber\":\"PO-1\",\"orderLine\":10,\"itemId\":\"A\","
                    + "\"description\":\"bolts\",\"quantity\":\"2.5\",\"unit\":\"KGM\","
                    + "\"unitPrice\":\"3.33333\",\"priceUnit\":\"100\",\"discountPercent\":\"5\","
                    + "\"netAmount\":\"90.00\",\"taxPercent\":\"19\",\"glAccount\":\"4000\"},"
                    + "{\"line\":2,\"kind\":\"charge\",\"netAmount\":\"-10.00\"}],"
                    + "\"text\":\"order PO-1\",\"source\":{\"channel\":\"email\","
                    + "\"file\":\"a.pdf\",\"sha256\":\"0a0b\",\"sender\":\"ar@mueller.example\","
                    + "\"fieldConfidence\":{\"grossAmount\":\"0.93\",\"number\":\"1\"}}}";
    private static final String ORDER =
            "{\"id\":\"o1\",\"companyId\":\"one\",\"vendorId\":\"v1\",\"number\":\"PO-1\","
                    + "\"version\":2,\"currency\":\"EUR\",\"orderDate\":\"2026-01-02\","
                    + "\"terms\":{\"netDays\":14},\"status\":\"closed\","
                    + "\"statusDate\":\"2026-03-01\",\"validFrom\":\"2026-01-01\","
                    + "\"validTo\":\"2026-12-31\",\"charges\":\"20.00\",\"lines\":["
                    + "{\"line\":10,\"itemId\":\"A\",\"description\":\"bolts\","
                    + "\"quantity\":\"100\",\"unit\":\"C62\",\"unitPrice\":\"0.0333\","
                    + "\"priceUnit\":\"10\",\"discountPercent\":\"2.5\",\"taxPercent\":\"19\","
                    + "\"matching\":\"twoWay\",\"glAccount\":\"4000\",\"costCenter\":\"K1\","
                    + "\"tolerances\":{\"quantityOrdered\":{\"upperPercent\":\"5\"},"
                    + "\"price\":{}},\"conversions\":[{\"unit\":\"BOX\",\"factor\":\"12\"},"
                    + "{\"unit\":\"G\",\"factor\":\"1\",\"per\":\"3\"}]},"
                    + "{\"line\":20,\"limitAmount\":\"5000.00\"}]}";
    private static final String RECEIPT =
            "{\"id\":\"g1\",\"companyId\":\"one\",\"orderNumber\":\"PO-1\","
                    + "\"receiptDate\":\"2026-02-03\",\"deliveryNote\":\"L 4\",\"lines\":["
                    + "{\"orderLine\":10,\"quantity\":\"-2.5\",\"unit\":\"BOX\"}]}";
    private static final String VENDOR =
            "{\"id\":\"v1\",\"companyId\":\"one\",\"name\":\"Müller GmbH\","
                    + "\"aliases\":[\"Muller\"],\"group\":\"metal\",\"taxIds\":[\"DE1\"],"
                    + "\"accounts\":[\"DE02\"],\"senders\":[\"mueller.example\"],"
                    + "\"terms\":{\"discountPercent\":\"2\",\"discountDays\":10,\"netDays\":30},"
                    + "\"status\":\"blocked\",\"numbering\":\"yearly\",\"matching\":\"threeWay\","
                    + "\"orderRequired\":true,\"reverseCharge\":true,"
                    + "\"requiredFields\":[\"dueDate\"],\"tolerances\":{"
                    + "\"quantityReceived\":{\"upperAmount\":\"1\"},\"lineAmount\":{"
                    + "\"lowerPercent\":\"1\"},\"charges\":{},\"tax\":{\"upperAmount\":\"0.02\"},"
                    + "\"total\":{\"lowerAmount\":\"3\"}},\"itemTolerances\":["
                    + "{\"itemId\":\"A\",\"tolerances\":{\"price\":{\"upperPercent\":\"1\"}}}]}";

    @Test
    void shouldReadEveryFieldAndWriteItBack() {
        assertWrittenAs(INVOICE, "invoices");
        assertWrittenAs(ORDER, "purchase-orders");
        assertWrittenAs(RECEIPT, "goods-receipts");
        assertWrittenAs(VENDOR, "vendors");
    }

    @Test
    void shouldReadWhatTheFieldsSay() {
        VendorInvoice invoice = (VendorInvoice) one("invoices", INVOICE);
        PurchaseOrder order = (PurchaseOrder) one("purchase-orders", ORDER);
        Vendor vendor = (Vendor) one("vendors", VENDOR);

        assertThat(invoice.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(invoice.lines().get(0).unitPrice()).isEqualTo(new BigDecimal("3.33333"));
        assertThat(invoice.lines().get(1).kind()).isEqualTo(InvoiceLineKind.CHARGE);
        assertThat(invoice.source().fieldConfidence()).hasSize(2);
        assertThat(order.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(order.lines().get(0).matching()).isEqualTo(MatchingPolicy.TWO_WAY);
        assertThat(order.lines().get(0).tolerances().lineAmount()).isNull();
        assertThat(order.lines().get(0).tolerances().price()).isNotNull();
        assertThat(order.lines().get(1).isByValue()).isTrue();
        assertThat(vendor.itemTolerances().get(0).itemId()).isEqualTo("A");
    }

    @Test
    void shouldReadTheLeastThatEachMayHave() {
        VendorInvoice invoice =
                (VendorInvoice)
                        one(
                                "invoices",
                                "{\"id\":\"i\",\"number\":\"1\",\"kind\":\"invoice\","
                                        + "\"issueDate\":\"2026-03-02\",\"currency\":\"JPY\","
                                        + "\"grossAmount\":\"0\"}");
        PurchaseOrder order =
                (PurchaseOrder)
                        one(
                                "purchase-orders",
                                "{\"id\":\"o\",\"vendorId\":\"v\",\"number\":\"1\","
                                        + "\"lines\":[{\"line\":1,\"quantity\":0,"
                                        + "\"unitPrice\":0.10}],\"currency\":\"EUR\"}");
        one("vendors", "{\"id\":\"v\",\"name\":\"V\"}");

        assertThat(invoice.lines()).isEmpty();
        assertThat(invoice.issuer().vendorId()).isNull();
        assertThat(order.version()).isEqualTo(1);
        assertThat(order.lines().get(0).unitPrice()).isEqualTo(new BigDecimal("0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3"})
    void shouldLeaveAnImpossibleBilledQuantityToTheMatch(String quantity) {
        String line = INVOICE.replace("\"2.5\"", "\"" + quantity + "\"");

        VendorInvoice invoice = (VendorInvoice) one("invoices", line);

        assertThat(invoice.lines().get(0).quantity()).isEqualTo(new BigDecimal(quantity));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "number":"RE-7",||number|is missing
                    "creditNote"|"bill"|kind|none of invoice, creditNote
                    "issueDate":"2026-03-02",||issueDate|is missing
                    "EUR"|"EU"|currency|unknown currency
                    "119.00"|"-119.00"|grossAmount|is negative
                    "119.00"|119.00|grossAmount|JSON number
                    "119.00"|"99999999999999.00"|grossAmount|beyond 10^15
                    "line":2,||lines.line|is missing
                    "90.00"|"90.001"|lines.netAmount|more decimals
                    "2.5"|"2,5"|lines.quantity|is not a number
                    "2.5"|"1000000001"|lines.quantity|above 10^9
                    "priceUnit":"100"|"priceUnit":"0"|lines.priceUnit|is not above zero
                    "discountPercent":"5"|"discountPercent":"105"|lines.discountPercent|between 0
                    "to":"2026-02-28"|"to":"2026-01-28"|servicePeriod.to|is before
                    "0.93"|"1.93"|source.fieldConfidence.grossAmount|between 0 and 1
                    """)
    void shouldNameTheWrongFieldOfAnInvoice(String good, String bad, String field, String reason) {
        assertRefused("invoices", INVOICE, good, bad, field, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "vendorId":"v1",||vendorId|is missing
                    "version":2|"version":0|version|is below 1
                    "currency":"EUR",||currency|is missing
                    "closed"|"done"|status|none of open, closed, cancelled
                    "line":20|"line":10|lines.line|is given twice
                    "quantity":"100"|"quantity":"-1"|lines.quantity|is negative
                    "quantity":"100",||lines.quantity|is missing
                    "limitAmount"|"unitPrice":"1","limitAmount"|lines.limitAmount|beside a quantity
                    "twoWay"|"fourWay"|lines.matching|none of none, twoWay
                    "factor":"12"|"factor":"0"|lines.conversions.factor|is not above zero
                    "price":{}|"prize":{}|lines.tolerances.prize|no key of a tolerance
                    """)
    void shouldNameTheWrongFieldOfAnOrder(String good, String bad, String field, String reason) {
        assertRefused("purchase-orders", ORDER, good, bad, field, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "receiptDate":"2026-02-03",||receiptDate|is missing
                    "orderLine":10,||lines.orderLine|is missing
                    "quantity":"-2.5",||lines.quantity|is missing
                    """)
    void shouldNameTheWrongFieldOfAReceipt(String good, String bad, String field, String reason) {
        assertRefused("goods-receipts", RECEIPT, good, bad, field, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "name":"Müller GmbH",||name|is missing
                    "yearly"|"monthly"|numbering|none of never, yearly
                    ["dueDate"]|["colour"]|requiredFields|names what cannot be required
                    "itemId":"A",||itemTolerances.itemId|is missing
                    """)
    void shouldNameTheWrongFieldOfAVendor(String good, String bad, String field, String reason) {
        assertRefused("vendors", VENDOR, good, bad, field, reason);
    }

    private static void assertRefused(
            String stream, String line, String good, String bad, String field, String reason) {
        assertThat(line).contains(good);
        String changed = line.replace(good, bad == null ? "" : bad);

        Parsed parsed = read(stream, line + "\n" + changed + "\n" + line);

        assertThat(parsed.records()).hasSize(2);
        assertThat(parsed.failures()).hasSize(1);
        DeadLetter letter = parsed.failures().get(0);
        assertThat(letter.field()).isEqualTo(field);
        assertThat(letter.reason()).contains(reason);
    }

    private static void assertWrittenAs(String line, String stream) {
        byte[] written = new CanonicalJson().line(one(stream, line));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(line);
    }

    private static CanonicalEvent one(String stream, String line) {
        Parsed parsed = read(stream, line);
        assertThat(parsed.failures()).isEmpty();
        assertThat(parsed.records()).hasSize(1);
        return parsed.records().get(0);
    }

    private static Parsed read(String stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Parsed.of(
                new JsonLinesFormat().open(stream + ".jsonl", new ByteArrayInputStream(bytes)));
    }
}
