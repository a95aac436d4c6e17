package io.tieout.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {

    @Test
    void shouldRefuseWhatDoesNotBalanceInEveryCurrency() {
        assertThatThrownBy(() -> journal("5.00 EUR", "-4.99 EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.01 EUR");
        assertThatThrownBy(() -> journal("5.00 EUR", "-5.00 USD"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal("5.00 EUR", "-5.00 EUR", "1.00 USD"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD");
    }

    @Test
    void shouldTakeWhatBalances() {
        assertThat(journal("5.00 EUR", "-5.00 EUR").lines()).hasSize(2);
        assertThat(journal("5.00 EUR", "-3.00 EUR", "-2.00 EUR", "1 JPY", "-1 JPY").lines())
                .hasSize(5);
    }

    @Test
    void shouldRefuseFewerThanTwoLinesAndLinesOfZero() {
        assertThatThrownBy(() -> journal()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal("0.00 EUR", "0.00 EUR"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Journal journal(String... amounts) {
        List<JournalLine> lines =
                Arrays.stream(amounts)
                        .map(amount -> amount.split(" ", -1))
                        .map(parts -> Money.parse(parts[0], parts[1]))
                        .map(money -> new JournalLine("account", money, null))
                        .toList();
        return new Journal("j-1", "north", LocalDate.of(2026, 3, 16), "", "m-1", "rule", 0, lines);
    }
}
