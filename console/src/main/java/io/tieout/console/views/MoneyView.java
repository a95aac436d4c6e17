package io.tieout.console.views;

import io.tieout.core.money.Money;

/** An amount with the digits of its currency. */
public record MoneyView(String amount, String currency) {

    /** Null stays null. */
    public static MoneyView of(Money money) {
        return money == null ? null : new MoneyView(money.toPlainString(), money.currency());
    }
}
