package io.tieout.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

    @ParameterizedTest(name = "lower {0} % {1}, upper {2} % {3}: expected {4}, actual {5}: {6}")
    @CsvSource({
        // Exactly at a limit, and a cent beyond.
        "5, , , , 100.00, 95.00, true",
        "5, , , , 100.00, 94.99, false",
        ", 2.50, , , 100.00, 97.50, true",
        ", 2.50, , , 100.00, 97.49, false",
        ", , 5, , 100.00, 105.00, true",
        ", , 5, , 100.00, 105.01, false",
        ", , , 2.50, 100.00, 102.50, true",
        ", , , 2.50, 100.00, 102.51, false",
        // Either limit fails.
        "5, 2.50, , , 100.00, 97.00, false",
        "5, 25.00, , , 100.00, 94.00, false",
        "5, 25.00, , , 100.00, 95.00, true",
        // Blank is not checked, zero lets nothing pass.
        ", , , , 100.00, 0.00, true",
        "0, , , , 100.00, 99.99, false",
        ", 0, , , 100.00, 99.99, false",
        "0, 0, 0, 0, 100.00, 100.00, true",
        // An expected zero fails every percent, but not a blank one.
        "100, , 100, , 0.00, 0.01, false",
        "100, , 100, , 0.00, -0.01, false",
        ", , , 0.05, 0.00, 0.05, true",
        "1, , 1, , 0.00, 0.00, true",
        // Negative amounts: less is more negative, percent is of the absolute.
        "5, , 0, , -100.00, -105.00, true",
        "5, , 0, , -100.00, -105.01, false",
        "5, , 0, , -100.00, -99.00, false"
    })
    void shouldCheckEachLimitThatIsSet(
            BigDecimal lowerPercent,
            BigDecimal lowerAbsolute,
            BigDecimal upperPercent,
            BigDecimal upperAbsolute,
            String expected,
            String actual,
            boolean allowed) {
        Tolerance tolerance =
                new Tolerance(lowerPercent, lowerAbsolute, upperPercent, upperAbsolute);

        assertThat(tolerance.allows(Money.parse(expected, "EUR"), Money.parse(actual, "EUR")))
                .isEqualTo(allowed);
    }

    @Test
    void shouldTellByHowMuchItIsOffAndHowFarItMayBe() {
        Tolerance tolerance =
                new Tolerance(null, BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("5.00"));
        Money expected = Money.parse("100.00", "EUR");

        assertThat(tolerance.compared(expected, Money.parse("112.00", "EUR")))
                .isEqualTo(new Evidence("tolerance", "12.00", "10 %, 5.00", false));
        assertThat(tolerance.compared(expected, Money.parse("99.50", "EUR")))
                .isEqualTo(new Evidence("tolerance", "-0.50", "1", true));
        assertThat(Tolerance.UNCHECKED.compared(expected, Money.parse("1.00", "EUR")))
                .isEqualTo(new Evidence("tolerance", "-99.00", "", true));
    }

    @Test
    void shouldRefuseNegativeLimitsByName() {
        BigDecimal negative = new BigDecimal("-0.01");

        assertThatThrownBy(() -> new Tolerance(null, null, null, negative))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("upperAbsolute");
    }

    @Test
    void shouldLetOnlyLessPassBelow() {
        Tolerance below = Tolerance.below("5", "25.00");

        assertThat(below.allows(Money.parse("100", "EUR"), Money.parse("95", "EUR"))).isTrue();
        assertThat(below.allows(Money.parse("100", "EUR"), Money.parse("100.01", "EUR"))).isFalse();
        assertThat(below.allows(Money.parse("1000", "EUR"), Money.parse("974.99", "EUR")))
                .isFalse();
    }

    @Test
    void shouldRefuseMixedCurrencies() {
        Tolerance any = new Tolerance(null, null, null, null);

        assertThatThrownBy(() -> any.allows(Money.zero("EUR"), Money.zero("USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
