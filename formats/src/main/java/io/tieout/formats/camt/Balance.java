package io.tieout.formats.camt;

import io.tieout.core.money.Money;
import java.time.LocalDate;

/**
 * A booked balance, signed in the account holder's favour.
 *
 * @param date null if the bank gives none
 */
record Balance(Money amount, LocalDate date) {

    String currency() {
        return amount.currency();
    }
}
