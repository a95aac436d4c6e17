package io.tieout.core.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @Test
    void shouldAddThirdsToAWhole() {
        Ratio third = Ratio.ONE.dividedBy(Ratio.of(3));

        assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
        assertThat(third).hasToString("0.333333333");
    }

    @Test
    void shouldBeInLowestTermsWithASignAbove() {
        Ratio half = Ratio.of(new BigDecimal("-0.50"));

        assertThat(half).isEqualTo(Ratio.ONE.dividedBy(Ratio.of(-2)));
        assertThat(half.denominator()).isEqualTo(2);
        assertThat(half.abs().compareTo(half)).isPositive();
        assertThat(Ratio.of(new BigDecimal("1E+2"))).isEqualTo(Ratio.of(100)).hasToString("100");
    }

    @Test
    void shouldRefuseAZeroBelow() {
        assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, EUR, 12, 13",
        "0.135, EUR, 14, 14",
        "-0.125, EUR, -12, -13",
        "2.5, JPY, 2, 3",
        "1.0005, KWD, 1000, 1001",
    })
    void shouldRoundToTheMinorUnitOnce(
            BigDecimal amount, String currency, long halfEven, long halfUp) {
        Ratio exact = Ratio.of(amount);

        assertThat(exact.toMoney(currency)).isEqualTo(new Money(halfEven, currency));
        assertThat(exact.toMoney(currency, RoundingMode.HALF_UP))
                .isEqualTo(new Money(halfUp, currency));
    }

    @Test
    void shouldCutWhatNobodyCanOwe() {
        Ratio absurd = Ratio.of(1_000_000_000).times(Ratio.of(1_000_000_000));

        assertThat(absurd.toMoney("EUR").minorUnits()).isEqualTo(Ratio.MAX_MINOR_UNITS);
        assertThat(absurd.negated().toMoney("EUR").minorUnits()).isEqualTo(-Ratio.MAX_MINOR_UNITS);
    }
}
