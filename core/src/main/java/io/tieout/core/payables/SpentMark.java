package io.tieout.core.payables;

import io.tieout.core.money.Money;
import java.time.YearMonth;
import java.util.Objects;

/**
 * What was spent on an account in a month, in all.
 *
 * @param costCenter empty if none
 */
public record SpentMark(String account, String costCenter, YearMonth month, Money amount) {

    public SpentMark {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(costCenter, "costCenter");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(amount, "amount");
    }
}
