package io.tieout.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1234, JPY, 1234, 1234",
        "1234.5, EUR, 123450, 1234.50",
        "-0.01, USD, -1, -0.01",
        "+7, CHF, 700, 7.00",
        ".5, EUR, 50, 0.50",
        "5., EUR, 500, 5.00",
        "1.234, KWD, 1234, 1.234",
        "1.2345, CLF, 12345, 1.2345",
        "1.10000, EUR, 110, 1.10",
        "92233720368547758.07, EUR, 9223372036854775807, 92233720368547758.07"
    })
    void shouldReadAmountsInTheScaleOfTheirCurrency(
            String text, String currency, long minorUnits, String plain) {
        Money money = Money.parse(text, currency);

        assertThat(money.minorUnits()).isEqualTo(minorUnits);
        assertThat(money.toPlainString()).isEqualTo(plain);
        assertThat(Money.parse(money.toPlainString(), currency)).isEqualTo(money);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1,5",
                "1 000",
                "1e3",
                "0x1F",
                "--1",
                "1.2.3",
                "NaN",
                "١٢",
                " 1",
                "1-",
                "123456789012345678901234567890123"
            })
    void shouldRefuseWhatIsNoPlainDecimal(String text) {
        assertThatThrownBy(() -> Money.parse(text, "EUR"))
                .isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"1.234, EUR", "0.5, JPY", "92233720368547758.08, EUR", "0.00001, CLF"})
    void shouldRefuseWhatTheCurrencyOr64BitsCannotHold(String text, String currency) {
        assertThatThrownBy(() -> Money.parse(text, currency))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldRefuseOverflow() {
        Money most = new Money(Long.MAX_VALUE, "EUR");
        Money least = new Money(Long.MIN_VALUE, "EUR");
        Money cent = new Money(1, "EUR");

        assertThatThrownBy(() -> most.plus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::abs).isInstanceOf(ArithmeticException.class);
        assertThat(most.minus(cent).plus(cent)).isEqualTo(most);
    }

    @Test
    void shouldRefuseMixedAndUnknownCurrencies() {
        Money euro = new Money(1, "EUR");

        assertThatThrownBy(() -> euro.plus(new Money(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("USD");
        assertThatThrownBy(() -> euro.minus(new Money(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, "EURO")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void shouldCalculate() {
        Money debt = Money.parse("-12.30", "EUR");

        assertThat(debt.abs()).isEqualTo(Money.parse("12.30", "EUR"));
        assertThat(debt.plus(debt.negated())).isEqualTo(Money.zero("EUR"));
        assertThat(debt.signum()).isNegative();
        assertThat(Money.zero("JPY").isZero()).isTrue();
        assertThat(debt).hasToString("-12.30 EUR");
    }

    @Test
    void shouldSortByCurrencyThenAmount() {
        List<Money> sorted =
                Stream.of("USD 1", "EUR 5", "EUR -5")
                        .map(text -> text.split(" ", -1))
                        .map(parts -> Money.parse(parts[1], parts[0]))
                        .sorted()
                        .toList();

        assertThat(sorted.toString()).isEqualTo("[-5.00 EUR, 5.00 EUR, 1.00 USD]");
    }

    @Test
    void shouldKnowCurrenciesWithTheirScale() {
        assertThat(Currencies.scaleOf("JPY")).isZero();
        assertThat(Currencies.scaleOf("EUR")).isEqualTo(2);
        assertThat(Currencies.scaleOf("BHD")).isEqualTo(3);
        assertThat(Currencies.scaleOf("CLF")).isEqualTo(4);
        assertThat(Currencies.isKnown("XAU")).as("gold has no minor unit").isFalse();
        assertThat(Currencies.isKnown("eur")).isFalse();
        assertThat(Currencies.isKnown("")).isFalse();
        assertThatThrownBy(() -> Currencies.scaleOf("XXX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XXX");
    }
}
