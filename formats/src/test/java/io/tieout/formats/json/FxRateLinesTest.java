package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.FxRate;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FxRateLinesTest {

    private static final String RATE =
            "{\"id\":\"USD-EUR-2026-03-20\",\"fromCurrency\":\"USD\",\"toCurrency\":\"EUR\","
                    + "\"day\":\"2026-03-20\",\"rate\":\"0.9234\",\"source\":\"ECB\"}";
    private static final String DECISION =
            "{\"id\":\"d1\",\"kind\":\"split\",\"accountId\":\"A\",\"currency\":\"EUR\","
                    + "\"left\":[\"p1\"],\"right\":[\"r1\"],\"allocations\":[{\"leftId\":\"p1\","
                    + "\"rightId\":\"r1\",\"amount\":\"918.00\",\"cleared\":\"1000.00\","
                    + "\"clearedCurrency\":\"USD\"}],\"decidedBy\":\"ann\","
                    + "\"decidedAt\":\"2026-03-21T10:00:00Z\"}";

    @Test
    void shouldReadAndWriteEveryFieldOfARate() {
        assertThat(read("fx-rates", RATE).records())
                .containsExactly(
                        new FxRate(
                                "USD-EUR-2026-03-20",
                                "USD",
                                "EUR",
                                LocalDate.of(2026, 3, 20),
                                new BigDecimal("0.9234"),
                                "ECB"));
        assertWrittenAs(RATE, "fx-rates");
    }

    @Test
    void shouldReadAndWriteWhatIsSettledInAnotherCurrency() {
        DecisionEvent decision = (DecisionEvent) read("decisions", DECISION).records().get(0);

        assertThat(decision.allocations())
                .containsExactly(
                        new Allocation(
                                "p1", "r1", new Money(918_00, "EUR"), new Money(1_000_00, "USD")));
        assertWrittenAs(DECISION, "decisions");
    }

    @Test
    void shouldReadAndWriteWhatWasPaidInAnotherCurrency() {
        String line =
                "{\"id\":\"m1\",\"paymentId\":\"p1\",\"currency\":\"USD\","
                        + "\"paidAmount\":\"918.00\",\"paidCurrency\":\"EUR\","
                        + "\"lines\":[{\"invoiceNumber\":\"INV-7\",\"amount\":\"1000.00\"}]}";
        assertWrittenAs(line, "remittances");

        assertThat(refused("remittances", line, ",\"paidCurrency\":\"EUR\"", "").field())
                .isEqualTo("paidCurrency");
        assertThat(refused("remittances", line, "\"EUR\"", "\"USD\"").reason())
                .contains("is the currency of the lines");
    }

    @Test
    void shouldRefuseAnAmountSettledInNoCurrency() {
        DeadLetter letter = refused("decisions", DECISION, ",\"clearedCurrency\":\"USD\"", "");

        assertThat(letter.field()).isEqualTo("allocations.clearedCurrency");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "0.9234"|"0"|rate|is not more than zero
                    "0.9234"|"0.000"|rate|is not more than zero
                    "0.9234"|"-0.9234"|rate|is not more than zero
                    "0.9234"|0.9234|rate|is a JSON number
                    "0.9234"|"0,9234"|rate|is not a rate
                    "0.9234"|"9e5"|rate|is not a rate
                    "0.9234"|"1234567890"|rate|is not a rate
                    "rate":"0.9234",||rate|is missing
                    "EUR"|"USD"|toCurrency|is the same as fromCurrency
                    "EUR"|"EUX"|toCurrency|is no known currency
                    "USD"|"XXQ"|fromCurrency|is no known currency
                    "fromCurrency":"USD",||fromCurrency|is missing
                    "2026-03-20",|"2026-02-30",|day|no such day
                    "day":"2026-03-20",||day|is missing
                    "id":"USD-EUR-2026-03-20",||id|is missing
                    """)
    void shouldNameTheWrongFieldOfARate(String good, String bad, String field, String reason) {
        DeadLetter letter = refused("fx-rates", RATE, good, bad == null ? "" : bad);

        assertThat(letter.field()).isEqualTo(field);
        assertThat(letter.reason()).contains(reason);
    }

    private static DeadLetter refused(String stream, String line, String good, String bad) {
        assertThat(line).contains(good);
        Parsed parsed = read(stream, line + "\n" + line.replace(good, bad) + "\n" + line);

        assertThat(parsed.records()).hasSize(2);
        assertThat(parsed.failures()).hasSize(1);
        return parsed.failures().get(0);
    }

    private static void assertWrittenAs(String line, String stream) {
        byte[] written = new CanonicalJson().line(read(stream, line).records().get(0));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(line);
    }

    private static Parsed read(String stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Parsed.of(
                new JsonLinesFormat().open(stream + ".jsonl", new ByteArrayInputStream(bytes)));
    }
}
