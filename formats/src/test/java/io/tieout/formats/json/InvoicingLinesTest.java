package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.SalesOrder;
import io.tieout.core.messages.Delivery;
import io.tieout.core.messages.DeliveryEvent;
import io.tieout.core.messages.DeliveryState;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoicingLinesTest {

    private static final String LINE =
            "{\"line\":1,\"itemId\":\"A-1\",\"description\":\"Möbel\",\"quantity\":\"2.5\","
                    + "\"unit\":\"KGM\",\"unitPrice\":\"0.1234\",\"taxPercent\":\"19\","
                    + "\"taxCategory\":\"S\"";
    private static final String ORDER =
            "{\"id\":\"o1\",\"companyId\":\"one\",\"customerId\":\"c1\",\"number\":\"SO-1\","
                    + "\"customerOrderNumber\":\"PO-1\",\"orderDate\":\"2026-01-02\","
                    + "\"deliveryDate\":\"2026-01-05\",\"currency\":\"EUR\","
                    + "\"terms\":{\"netDays\":14},\"lines\":["
                    + LINE
                    + ",\"deliveredQuantity\":\"2\",\"invoicedQuantity\":\"1\"}]}";
    private static final String CONTRACT =
            "{\"id\":\"k1\",\"companyId\":\"one\",\"customerId\":\"c1\",\"number\":\"CT-1\","
                    + "\"customerOrderNumber\":\"PO-1\",\"currency\":\"EUR\","
                    + "\"interval\":\"month\",\"priceInterval\":\"year\","
                    + "\"startDate\":\"2026-01-15\",\"endDate\":\"2027-01-14\","
                    + "\"billing\":\"arrears\",\"invoicedThrough\":\"2026-02-28\",\"lines\":["
                    + LINE
                    + "}]}";
    private static final String COMPANY =
            "{\"id\":\"one\",\"name\":\"Acme GmbH\",\"taxId\":\"DE123456789\","
                    + "\"address\":{\"street\":\"Weg 1\",\"postalCode\":\"10115\","
                    + "\"city\":\"Berlin\",\"country\":\"DE\"},\"iban\":\"DE02120300000000202051\","
                    + "\"email\":\"a@acme.example\",\"language\":\"de\",\"format\":\"facturX\","
                    + "\"terms\":{\"discountPercent\":\"2\",\"discountDays\":10,\"netDays\":30},"
                    + "\"numberPrefix\":\"AC\"}";

    @Test
    void shouldReadAndWriteOrdersContractsAndCompanies() {
        assertRoundTrip("sales-orders.jsonl", ORDER);
        assertRoundTrip("contracts.jsonl", CONTRACT);
        assertRoundTrip("companies.jsonl", COMPANY);
    }

    @Test
    void shouldNumberLinesWithoutANumberByTheirPlace() {
        String line = LINE.replace("\"line\":1,", "") + "}";
        String order = ORDER.replaceFirst("\\[.*]", "[" + line + "," + line + "]");

        SalesOrder read = (SalesOrder) parse("sales-orders.jsonl", order).records().get(0);

        assertThat(read.lines()).extracting(it -> it.line()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\":\"2.5\"|\"quantity\":\"0\"|lines.quantity",
                "\"quantity\":\"2.5\"|\"quantity\":\"1e3\"|lines.quantity",
                "\"unit\":\"KGM\"|\"unit\":\"kilo\"|lines.unit",
                "\"unitPrice\":\"0.1234\"|\"unitPrice\":\"-1\"|lines.unitPrice",
                "\"taxPercent\":\"19\"|\"taxPercent\":\"0\"|lines.taxPercent",
                "\"taxPercent\":\"19\"|\"taxPercent\":\"119\"|lines.taxPercent",
                "\"taxCategory\":\"S\"|\"taxCategory\":\"X\"|lines.taxCategory",
                "\"taxCategory\":\"S\"|\"taxCategory\":\"AE\"|lines.taxPercent",
                "\"description\":\"Möbel\"|\"description\":\"\"|lines.description",
                "\"interval\":\"month\"|\"interval\":\"week\"|interval",
                "\"priceInterval\":\"year\"|\"priceInterval\":\"month\",\"x\":1|",
                "\"endDate\":\"2027-01-14\"|\"endDate\":\"2026-01-14\"|endDate",
                "\"billing\":\"arrears\"|\"billing\":\"sometimes\"|billing",
                "\"currency\":\"EUR\"|\"currency\":\"EURO\"|currency",
                "\"startDate\":\"2026-01-15\",|\"started\":1,|startDate"
            })
    void shouldSayWhichFieldIsWrong(String right, String wrong, String field) {
        Parsed parsed = parse("contracts.jsonl", CONTRACT.replace(right, wrong));

        if (field == null) {
            assertThat(parsed.failures()).isEmpty();
        } else {
            assertThat(parsed.failures()).extracting(it -> it.field()).containsExactly(field);
        }
    }

    @Test
    void shouldSayHowADeliveryStands() {
        Delivery delivery =
                Delivery.prepared("d1", "i1", "ap@example.org", 0)
                        .with(new DeliveryEvent("d1", DeliveryState.FAILED, 1_000, "full"));

        assertThat(new String(new ResultsJson().line(delivery), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"messageId\":\"d1\",\"subjectId\":\"i1\",\"to\":\"ap@example.org\","
                                + "\"state\":\"failed\",\"preparedAt\":\"1970-01-01T00:00:00Z\","
                                + "\"failedAt\":\"1970-01-01T00:00:01Z\",\"failure\":\"full\"}");
    }

    private static void assertRoundTrip(String file, String line) {
        Parsed parsed = parse(file, line);

        assertThat(parsed.failures()).isEmpty();
        byte[] written = new CanonicalJson().line(parsed.records().get(0));
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(line);
    }

    private static Parsed parse(String file, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return Parsed.of(new JsonLinesFormat().open(file, new ByteArrayInputStream(bytes)));
    }
}
