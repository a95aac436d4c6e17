package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Budget;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GlAccountStatus;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import io.tieout.core.money.Money;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentsLinesTest {

    private static final String BILL =
            "{\"id\":\"I1\",\"companyId\":\"C\",\"number\":\"RE-1\",\"vendorId\":\"V1\","
                    + "\"vendorName\":\"Alpha\",\"creditorAccount\":\"DE89370400440532013000\","
                    + "\"amount\":\"-148.75\",\"currency\":\"EUR\",\"issueDate\":\"2026-10-14\","
                    + "\"dueDate\":\"2026-11-13\",\"terms\":{\"discountPercent\":\"2\","
                    + "\"discountDays\":10,\"netDays\":30},\"held\":\"disputed\"}";
    private static final String ACCOUNT =
            "{\"id\":\"US-1\",\"companyId\":\"C\",\"holder\":\"Nord Inc\",\"available\":\"900.00\","
                    + "\"currency\":\"USD\",\"preference\":2,\"bic\":\"CHASUS33\","
                    + "\"routingNumber\":\"021000021\",\"originatorId\":\"1234567890\","
                    + "\"bankName\":\"First\"}";
    private static final String BUDGET =
            "{\"id\":\"B1\",\"companyId\":\"C\",\"glAccount\":\"6330\",\"costCenter\":\"HQ\","
                    + "\"month\":\"2026-05\",\"amount\":\"500.00\",\"currency\":\"EUR\"}";

    private static final String GL_ACCOUNT =
            "{\"id\":\"6330\",\"companyId\":\"C\",\"name\":\"Cleaning\",\"family\":\"operational\","
                    + "\"status\":\"closed\"}";

    private static final String PAYMENT =
            "{\"id\":\"e-1\",\"companyId\":\"C\",\"accountId\":\"DE1\",\"vendorId\":\"V1\","
                    + "\"vendorName\":\"Alpha\",\"executionDate\":\"2026-05-15\","
                    + "\"amount\":\"930.00\",\"currency\":\"EUR\",\"approvedBy\":\"ben\","
                    + "\"lines\":[{\"invoiceId\":\"I1\",\"number\":\"RE-1\","
                    + "\"amount\":\"980.00\",\"discount\":\"20.00\"},"
                    + "{\"invoiceId\":\"G1\",\"number\":\"GS-1\",\"amount\":\"-50.00\"}]}";

    private static final Map<String, String> LINES =
            Map.of(
                    "vendor-payments", PAYMENT,
                    "payables", BILL,
                    "payment-accounts", ACCOUNT,
                    "budgets", BUDGET,
                    "gl-accounts", GL_ACCOUNT);

    @Test
    void shouldReadAndWriteEveryField() {
        assertThat(read("payables", BILL).records())
                .containsExactly(
                        new OpenBill(
                                "I1",
                                "C",
                                "RE-1",
                                "V1",
                                "Alpha",
                                "DE89370400440532013000",
                                new Money(-148_75, "EUR"),
                                LocalDate.of(2026, 10, 14),
                                LocalDate.of(2026, 11, 13),
                                new PaymentTerms(BigDecimal.valueOf(2), 10, 30),
                                "disputed"));
        assertThat(read("payment-accounts", ACCOUNT).records())
                .containsExactly(
                        new PayingAccount(
                                "US-1",
                                "C",
                                "Nord Inc",
                                new Money(900_00, "USD"),
                                2,
                                "CHASUS33",
                                "021000021",
                                "1234567890",
                                "First"));
        assertThat(read("budgets", BUDGET).records())
                .containsExactly(
                        new Budget(
                                "B1",
                                "C",
                                "6330",
                                "HQ",
                                YearMonth.of(2026, 5),
                                new Money(500_00, "EUR")));
        assertThat(read("gl-accounts", GL_ACCOUNT).records())
                .containsExactly(
                        new GlAccount(
                                "6330", "C", "Cleaning", "operational", GlAccountStatus.CLOSED));
        assertThat(read("vendor-payments", PAYMENT).records())
                .containsExactly(
                        new VendorPayment(
                                "e-1",
                                "C",
                                "DE1",
                                "V1",
                                "Alpha",
                                LocalDate.of(2026, 5, 15),
                                new Money(930_00, "EUR"),
                                "ben",
                                List.of(
                                        new VendorPaymentLine(
                                                "I1",
                                                "RE-1",
                                                new Money(980_00, "EUR"),
                                                new Money(20_00, "EUR")),
                                        new VendorPaymentLine(
                                                "G1", "GS-1", new Money(-50_00, "EUR"), null))));
        LINES.forEach(PaymentsLinesTest::assertWrittenAs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    payables|"-148.75"|"0.00"|amount|nothing is open
                    payables|"-148.75"|-148.75|amount|is a JSON number
                    payables|"number":"RE-1",||number|is missing
                    payables|"vendorId":"V1",||vendorId|is missing
                    payables|"dueDate":"2026-11-13",||dueDate|is missing
                    payment-accounts|CHASUS33|CHASUS3|bic|is not a BIC
                    payment-accounts|021000021|021000022|routingNumber|check digit
                    payment-accounts|1234567890|12345678901|originatorId|longer than ten
                    payment-accounts|"holder":"Nord Inc",||holder|is missing
                    budgets|2026-05|2026-13|month|is not a month
                    budgets|"500.00"|"-500.00"|amount|is negative
                    budgets|"month":"2026-05",||month|is missing
                    budgets|"glAccount":"6330",||glAccount|is missing
                    gl-accounts|"name":"Cleaning",||name|is missing
                    vendor-payments|"930.00"|"930.01"|amount|the lines come to 930.00
                    vendor-payments|"930.00"|"0.00"|amount|nothing is paid
                    vendor-payments|"20.00"|"-20.00"|lines.discount|is negative
                    vendor-payments|"-50.00"|"-50.00","discount":"1.00"|lines.discount|credit note
                    vendor-payments|"invoiceId":"G1",||lines.invoiceId|is missing
                    vendor-payments|"vendorId":"V1",||vendorId|is missing
                    vendor-payments|2026-05-15|2026-05-32|executionDate|is not a date
                    gl-accounts|closed|shut|status|is none of active, closed
                    """)
    void shouldNameTheWrongField(
            String stream, String good, String bad, String field, String reason) {
        String line = LINES.get(stream);
        assertThat(line).contains(good);
        Parsed parsed =
                read(stream, line + "\n" + line.replace(good, bad == null ? "" : bad) + "\n");

        assertThat(parsed.records()).hasSize(1);
        DeadLetter letter = parsed.failures().get(0);
        assertThat(letter.field()).isEqualTo(field);
        assertThat(letter.reason()).contains(reason);
    }

    private static void assertWrittenAs(String stream, String line) {
        byte[] written = new CanonicalJson().line(read(stream, line).records().get(0));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(line);
    }

    private static Parsed read(String stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Parsed.of(
                new JsonLinesFormat().open(stream + ".jsonl", new ByteArrayInputStream(bytes)));
    }
}
