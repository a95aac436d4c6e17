package io.tieout.core.ledger;

import io.tieout.core.money.Money;
import java.util.Objects;

/**
 * One line of a journal. The amount is signed: a debit is positive, a credit negative.
 *
 * @param account general-ledger account
 * @param costCenter null if none
 */
public record JournalLine(String account, Money amount, String costCenter) {

    public JournalLine {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(amount, "amount");
        if (amount.isZero()) {
            throw new IllegalArgumentException("a journal line of zero on " + account);
        }
    }
}
