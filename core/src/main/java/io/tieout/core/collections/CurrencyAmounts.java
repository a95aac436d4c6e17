package io.tieout.core.collections;

import io.tieout.core.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * An amount for each currency that has one. A currency that is not named is blank, which is not
 * zero: nothing is checked or charged in it.
 *
 * @param byCurrency in whole units with at most the currency's digits, never negative
 */
public record CurrencyAmounts(Map<String, BigDecimal> byCurrency) implements Serializable {

    public static final CurrencyAmounts NONE = new CurrencyAmounts(Map.of());

    public CurrencyAmounts {
        byCurrency = Map.copyOf(byCurrency);
        byCurrency.forEach(CurrencyAmounts::require);
    }

    private static void require(String currency, BigDecimal amount) {
        try {
            if (Money.of(amount, currency).signum() < 0) {
                throw new IllegalArgumentException(amount + " " + currency + " is negative");
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " has more digits than " + currency + " has", e);
        }
    }

    public Optional<Money> in(String currency) {
        return Optional.ofNullable(byCurrency.get(currency))
                .map(amount -> Money.of(amount, currency));
    }

    public boolean isBlank() {
        return byCurrency.isEmpty();
    }
}
