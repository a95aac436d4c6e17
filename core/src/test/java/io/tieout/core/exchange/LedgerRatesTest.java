package io.tieout.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.MissingFieldException;
import io.tieout.core.documents.Observed;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LedgerRatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final long NOON = 1_000;

    private final LedgerRates rates = new LedgerRates("EUR");

    @Test
    void shouldTakeTheLastRateAtOrBeforeTheDay() {
        add("a", "USD", "EUR", DAY.minusDays(3), "0.90", 0);
        add("b", "USD", "EUR", DAY, "0.92", 0);
        add("c", "USD", "EUR", DAY.plusDays(1), "0.95", 0);

        assertThat(value(10_000, "USD", "EUR", DAY)).isEqualTo(9_200);
        assertThat(value(10_000, "USD", "EUR", DAY.minusDays(1))).isEqualTo(9_000);
    }

    @Test
    void shouldKnowNothingOfARateThatIsMoreThanAWeekOld() {
        add("a", "USD", "EUR", DAY.minusDays(7), "0.90", 0);

        assertThat(value(10_000, "USD", "EUR", DAY)).isEqualTo(9_000);
        assertThat(find("USD", "EUR", DAY.plusDays(1), NOON)).isNull();
    }

    @Test
    void shouldTakeTheInverseAndTheWayByTheCompanysCurrency() {
        add("a", "EUR", "JPY", DAY, "160", 0);
        add("b", "USD", "EUR", DAY, "0.92", 0);

        assertThat(value(100_000, "JPY", "EUR", DAY)).isEqualTo(62_500);
        // 0.92 / (1 / 160) = 147.2 yen for a dollar: nothing is rounded on the way
        assertThat(value(100, "USD", "JPY", DAY)).isEqualTo(147);
        assertThat(value(100_000, "USD", "JPY", DAY)).isEqualTo(147_200);
        assertThat(find("USD", "KWD", DAY, NOON)).isNull();
    }

    @Test
    void shouldTakeAStatedRateBeforeAnInverseOne() {
        add("a", "USD", "EUR", DAY.minusDays(6), "0.90", 0);
        add("b", "EUR", "USD", DAY, "1.25", 0);

        assertThat(value(10_000, "USD", "EUR", DAY)).isEqualTo(9_000);
        assertThat(value(10_000, "EUR", "USD", DAY)).isEqualTo(12_500);
    }

    @Test
    void shouldNotKnowWhatWasNotObservedYet() {
        add("a", "USD", "EUR", DAY.minusDays(1), "0.90", 0);
        add("b", "USD", "EUR", DAY, "0.92", 2_000);

        assertThat(find("USD", "EUR", DAY, NOON).value(10_000)).isEqualTo(9_000);
        assertThat(find("USD", "EUR", DAY, 2_000).value(10_000)).isEqualTo(9_200);
    }

    @Test
    void shouldLetTheContentThatWasObservedFirstCountWhateverComesFirst() {
        add("a", "USD", "EUR", DAY, "0.95", 20);
        add("a", "USD", "EUR", DAY, "0.92", 10);
        add("b", "USD", "EUR", DAY, "0.99", 15);

        assertThat(value(10_000, "USD", "EUR", DAY)).isEqualTo(9_200);
        assertThat(rates.conflicts()).extracting(Observed::observedAtMillis).containsExactly(20L);
    }

    @Test
    void shouldTellARateThatCameAgain() {
        assertThat(add("a", "USD", "EUR", DAY, "0.920", 20)).isTrue();
        assertThat(add("a", "USD", "EUR", DAY, "0.92", 10)).isFalse();

        assertThat(rates.conflicts()).isEmpty();
        assertThat(find("USD", "EUR", DAY, 10)).isNotNull();
    }

    @Test
    void shouldValueSharesThatSumToTheWhole() {
        add("a", "USD", "EUR", DAY, "0.335", 0);
        Shares shares = new Shares(find("USD", "EUR", DAY, NOON));

        assertThat(new long[] {shares.next(3_333), shares.next(3_333), shares.next(3_334)})
                .containsExactly(1_117, 1_116, 1_117);
    }

    @Test
    void shouldReadNoRateOfACompanyWithoutACurrency() {
        LedgerRates none = new LedgerRates(null);
        none.add(observed("a", "USD", "EUR", DAY, "0.92", 0));

        assertThat(none.isKept()).isFalse();
        assertThat(none.find("USD", "EUR", DAY.toEpochDay(), NOON)).isNull();
    }

    @Test
    void shouldRefuseRatesThatCannotBe() {
        assertThatThrownBy(() -> observed("a", "USD", "USD", DAY, "1", 0))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("toCurrency");
        assertThatThrownBy(() -> observed("a", "USD", "EUR", DAY, "0.00", 0))
                .hasMessageContaining("not more than zero");
        assertThatThrownBy(() -> observed("a", "XXQ", "EUR", DAY, "1", 0))
                .hasMessageContaining("no known currency: 'XXQ'");
        assertThatThrownBy(() -> observed("a", "USD", "EUR", null, "1", 0))
                .isInstanceOf(MissingFieldException.class);
    }

    private boolean add(
            String id, String from, String to, LocalDate day, String rate, long atMillis) {
        return rates.add(observed(id, from, to, day, rate, atMillis));
    }

    private static Observed observed(
            String id, String from, String to, LocalDate day, String rate, long atMillis) {
        return new Observed(
                new FxRate(id, from, to, day, new BigDecimal(rate), null), "test", "1", atMillis);
    }

    private ExchangeRate find(String from, String to, LocalDate day, long atMillis) {
        return rates.find(from, to, day.toEpochDay(), atMillis);
    }

    private long value(long minorUnits, String from, String to, LocalDate day) {
        return find(from, to, day, NOON).value(minorUnits);
    }
}
