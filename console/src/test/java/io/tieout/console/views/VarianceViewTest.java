package io.tieout.console.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.results.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VarianceViewTest {

    @ParameterizedTest
    @CsvSource({
        "105.00 EUR, 100.00 EUR, 5.00, 5.0",
        "90, 120, -30, -25.0",
        "1.005, 1, 0.005, 0.5",
        "-10.00 EUR, -20.00 EUR, 10.00, 50.0",
        "3, 0, 3, "
    })
    void shouldTellTheDifferenceAndItsShare(
            String actual, String expected, String difference, Double percent) {
        VarianceView it = VarianceView.of(List.of(new Evidence("price", actual, expected, false)));

        assertThat(it.difference()).isEqualTo(difference);
        assertThat(it.percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "5.00 EUR, 5.00 USD, false",
        "2026-03-01, 2026-03-02, false",
        "Harbour, Quay, false",
        "'', 5, false",
        "5, 4, true"
    })
    void shouldTellNothingWhereThereIsNoNumberThatDiffers(
            String actual, String expected, boolean agrees) {
        assertThat(VarianceView.of(List.of(new Evidence("x", actual, expected, agrees)))).isNull();
    }

    @Test
    void shouldTakeTheFirstOfSeveral() {
        VarianceView it =
                VarianceView.of(
                        List.of(
                                new Evidence("vendor", "A", "B", false),
                                new Evidence("price", "2", "1", false),
                                new Evidence("quantity", "9", "3", false)));

        assertThat(it.field()).isEqualTo("price");
    }

    @Test
    void shouldSayHowFarItMayBeOff() {
        Evidence price = new Evidence("price", "1.13", "1.00", false);

        assertThat(
                        VarianceView.of(
                                        List.of(
                                                price,
                                                new Evidence(
                                                        "tolerance", "0.13", "2 %, 5.00", false)))
                                .tolerance())
                .isEqualTo("2 %, 5.00");
        assertThat(
                        VarianceView.of(
                                        List.of(
                                                price,
                                                new Evidence("tolerance", "0.13", "", false)))
                                .tolerance())
                .as("not checked")
                .isNull();
        assertThat(
                        VarianceView.of(List.of(price, new Evidence("unit", "KGM", "PCE", false)))
                                .tolerance())
                .as("none told")
                .isNull();
    }
}
