package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.PostalAddress;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Money;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivablesLinesTest {

    private static final String RECEIVABLE =
            "{\"id\":\"r1\",\"companyId\":\"one\",\"customerId\":\"c1\","
                    + "\"customerName\":\"Müller GmbH\",\"number\":\"INV-7\","
                    + "\"kind\":\"creditMemo\",\"issueDate\":\"2026-03-02\","
                    + "\"dueDate\":\"2026-04-01\",\"amount\":\"1234.50\",\"currency\":\"EUR\","
                    + "\"terms\":{\"discountPercent\":\"2.5\",\"discountDays\":10,\"netDays\":30},"
                    + "\"orderNumber\":\"PO 9\",\"references\":[{\"type\":\"creditorReference\","
                    + "\"value\":\"RF18539007547034\"}],\"payerAccounts\":[\"DE02\"],"
                    + "\"text\":\"March\",\"status\":\"disputed\"}";
    private static final String REMITTANCE =
            "{\"id\":\"m1\",\"paymentId\":\"b1\",\"paymentReference\":\"E2E-1\","
                    + "\"payerName\":\"Müller\",\"payerAccount\":\"DE02\",\"customerId\":\"c1\","
                    + "\"paymentDate\":\"2026-03-30\",\"amount\":\"95.00\",\"currency\":\"EUR\","
                    + "\"lines\":[{\"invoiceNumber\":\"INV-7\",\"amount\":\"98.00\","
                    + "\"discount\":\"2.00\",\"deduction\":\"5.00\",\"reasonCode\":\"59\","
                    + "\"text\":\"price\"},{\"invoiceNumber\":\"CM-1\",\"amount\":\"-3.00\"}]}";
    private static final String CUSTOMER =
            "{\"id\":\"c1\",\"companyId\":\"one\",\"name\":\"Müller GmbH\","
                    + "\"aliases\":[\"Muller\"],\"parentId\":\"c0\",\"payerAccounts\":[\"DE02\"],"
                    + "\"virtualAccounts\":[\"DE99\"],\"currency\":\"EUR\","
                    + "\"segment\":\"retail\",\"tolerance\":{\"lowerPercent\":\"0.5\","
                    + "\"lowerAmount\":\"10.00\",\"upperAmount\":\"1\"},"
                    + "\"discountGraceDays\":3,\"oldestFirst\":true,"
                    + "\"billing\":{\"email\":\"ap@acme.test\",\"language\":\"de\","
                    + "\"address\":{\"street\":\"Ring 1\",\"postalCode\":\"10115\","
                    + "\"city\":\"Berlin\",\"country\":\"DE\"},\"taxId\":\"DE1\","
                    + "\"format\":\"facturX\",\"orderNumberRequired\":true,"
                    + "\"dunningPolicy\":\"strict\",\"dunningBlocked\":true}}";

    @Test
    void shouldReadAndWriteEveryFieldOfAReceivable() {
        assertThat(one("receivables", RECEIVABLE))
                .isEqualTo(
                        new Receivable(
                                "r1",
                                "one",
                                "c1",
                                "Müller GmbH",
                                "INV-7",
                                ReceivableKind.CREDIT_MEMO,
                                LocalDate.of(2026, 3, 2),
                                LocalDate.of(2026, 4, 1),
                                eur(123_450),
                                new PaymentTerms(new BigDecimal("2.5"), 10, 30),
                                "PO 9",
                                List.of(
                                        new Reference(
                                                ReferenceType.CREDITOR_REFERENCE,
                                                "RF18539007547034")),
                                List.of("DE02"),
                                "March",
                                ReceivableStatus.DISPUTED));
        assertWrittenAs(RECEIVABLE, "receivables");
    }

    @Test
    void shouldReadAndWriteEveryFieldOfARemittance() {
        assertThat(one("remittances", REMITTANCE))
                .isEqualTo(
                        new Remittance(
                                "m1",
                                "b1",
                                "E2E-1",
                                "Müller",
                                "DE02",
                                "c1",
                                LocalDate.of(2026, 3, 30),
                                "EUR",
                                eur(9_500),
                                List.of(
                                        new RemittanceLine(
                                                "INV-7",
                                                eur(9_800),
                                                eur(200),
                                                eur(500),
                                                "59",
                                                "price"),
                                        new RemittanceLine(
                                                "CM-1", eur(-300), null, null, null, null))));
        assertWrittenAs(REMITTANCE, "remittances");
    }

    @Test
    void shouldReadAndWriteEveryFieldOfACustomer() {
        assertThat(one("customers", CUSTOMER))
                .isEqualTo(
                        new Customer(
                                "c1",
                                "one",
                                "Müller GmbH",
                                List.of("Muller"),
                                "c0",
                                List.of("DE02"),
                                List.of("DE99"),
                                "EUR",
                                "retail",
                                new Tolerance(
                                        new BigDecimal("0.5"),
                                        new BigDecimal("10.00"),
                                        null,
                                        new BigDecimal("1")),
                                3,
                                true,
                                new Billing(
                                        "ap@acme.test",
                                        "de",
                                        new PostalAddress("Ring 1", "10115", "Berlin", "DE"),
                                        "DE1",
                                        InvoiceFormat.FACTUR_X,
                                        true,
                                        "strict",
                                        true)));
        assertWrittenAs(CUSTOMER, "customers");
    }

    @Test
    void shouldReadTheLeastThatEachMayHave() {
        Receivable receivable =
                (Receivable)
                        one(
                                "receivables",
                                "{\"id\":\"r1\",\"customerId\":\"c1\",\"number\":\"1\","
                                        + "\"kind\":\"invoice\",\"issueDate\":\"2026-03-02\","
                                        + "\"dueDate\":\"2026-03-02\",\"amount\":\"0\","
                                        + "\"currency\":\"JPY\",\"terms\":null}");
        Remittance remittance =
                (Remittance)
                        one("remittances", "{\"id\":\"m1\",\"lines\":[{\"invoiceNumber\":\"1\"}]}");
        Customer customer = (Customer) one("customers", "{\"id\":\"c1\",\"name\":\"N\"}");

        assertThat(receivable.terms()).isNull();
        assertThat(receivable.status()).isEqualTo(ReceivableStatus.OPEN);
        assertThat(remittance.currency()).isNull();
        assertThat(remittance.lines().get(0).amount()).isNull();
        assertThat(customer.tolerance()).isNull();
        assertThat(customer.discountGraceDays()).isNull();
    }

    @Test
    void shouldTakeAPercentAsANumberByItsDigits() {
        Receivable receivable =
                (Receivable) one("receivables", RECEIVABLE.replace("\"2.5\"", "2.50"));

        assertThat(receivable.terms().discountPercent()).isEqualTo(new BigDecimal("2.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "1234.50"|"-1234.50"|amount|is negative
                    "1234.50"|1234.50|amount|is a JSON number
                    "EUR"|"EUX"|currency|unknown currency
                    "creditMemo"|"bill"|kind|none of invoice, creditMemo, debitMemo
                    "kind":"creditMemo",||kind|is missing
                    "number":"INV-7",||number|is missing
                    "customerId":"c1"|"customerId":" "|customerId|is missing
                    "dueDate":"2026-04-01",||dueDate|is missing
                    "2026-04-01"|"2026-04-31"|dueDate|no such day
                    "disputed"|"maybe"|status|none of open, disputed
                    "2.5"|"-2"|terms.discountPercent|between 0 and 100
                    "2.5"|"2,5"|terms.discountPercent|is not a number
                    "2.5"|1e9|terms.discountPercent|is not a number
                    "netDays":30|"netDays":-30|terms.netDays|whole number
                    "netDays":30|"netDays":99999999|terms.netDays|more than
                    "netDays":30|"netDays":3,"netDays":4|terms.netDays|given twice
                    ["DE02"]|"DE02"|payerAccounts|must be an array
                    """)
    void shouldNameTheWrongFieldOfAReceivable(
            String good, String bad, String field, String reason) {
        assertRefused("receivables", RECEIVABLE, good, bad, field, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "invoiceNumber":"INV-7",||lines.invoiceNumber|is missing
                    "invoiceNumber":"CM-1"|"invoiceNumber":7|lines.invoiceNumber|must be a string
                    "2.00"|"-2.00"|lines.discount|is negative
                    "5.00"|"-5.00"|lines.deduction|is negative
                    "98.00"|"98.001"|lines.amount|more decimals
                    "amount":"95.00"|"amount":"-95.00"|amount|is negative
                    "EUR"|"EUX"|currency|unknown currency
                    "currency":"EUR",||currency|is missing
                    "lines":[|"lines":[],"x":[|lines|is missing
                    """)
    void shouldNameTheWrongFieldOfARemittance(
            String good, String bad, String field, String reason) {
        assertRefused("remittances", REMITTANCE, good, bad, field, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "name":"Müller GmbH",||name|is missing
                    "parentId":"c0"|"parentId":"c1"|parentId|is the customer itself
                    "EUR"|"EU"|currency|unknown currency
                    "0.5"|"-0.5"|tolerance.lowerPercent|is negative
                    "1"},|"much"},|tolerance.upperAmount|is not a number
                    "tolerance":{|"tolerance":1,"x":{|tolerance|must be an object
                    "discountGraceDays":3|"discountGraceDays":"3"|discountGraceDays|whole number
                    "oldestFirst":true|"oldestFirst":1|oldestFirst|true or false
                    "format":"facturX"|"format":"fax"|billing.format|not one of
                    """)
    void shouldNameTheWrongFieldOfACustomer(String good, String bad, String field, String reason) {
        assertRefused("customers", CUSTOMER, good, bad, field, reason);
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
        assertThat(letter.position()).isEqualTo("line 2");
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

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
