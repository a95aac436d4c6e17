package io.tieout.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitErrorTest {

    @ParameterizedTest(name = "{0} and {1}: swapped {2}, one digit {3}")
    @CsvSource({
        "12345, 12354, true, false",
        "12345, 21345, true, false",
        "-12345, -12354, true, false",
        "12345, 13245, true, false",
        "12345, 14325, false, false",
        "12345, 12346, false, true",
        "12345, 92345, false, true",
        "12345, 12345, false, false",
        "12345, 1234, false, false",
        "100, 10, false, false",
        "100, 1000, false, false",
        "1210, 2110, true, false",
        "1212, 2121, false, false",
        "5, 7, false, true",
        "0, 5, false, true"
    })
    void shouldKnowTheCommonestKeyingErrors(long one, long two, boolean swap, boolean oneDigit) {
        assertThat(DigitError.isSwap(one, two)).isEqualTo(swap);
        assertThat(DigitError.isSwap(two, one)).isEqualTo(swap);
        assertThat(DigitError.isOneDigit(one, two)).isEqualTo(oneDigit);
        assertThat(DigitError.isOneDigit(two, one)).isEqualTo(oneDigit);
    }
}
