package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;

/**
 * The frame of a bank statement: its balances and period. Its lines are {@link BankTransaction}s
 * that name it.
 *
 * @param openingBalance booked balance before the first line; positive is in the holder's favour
 * @param closingBalance booked balance after the last line, in the same currency
 * @param sequence the bank's running number of the statement; 0 if it gives none
 */
public record BankStatement(
        String id,
        String accountId,
        Money openingBalance,
        Money closingBalance,
        LocalDate fromDate,
        LocalDate toDate,
        long sequence)
        implements CanonicalEvent {

    public BankStatement {
        Required.text(id, "id");
        Required.text(accountId, "accountId");
        Required.value(openingBalance, "openingBalance");
        Required.value(closingBalance, "closingBalance");
        Required.value(fromDate, "fromDate");
        Required.value(toDate, "toDate");
        if (!openingBalance.currency().equals(closingBalance.currency())) {
            throw new IllegalArgumentException("opening and closing balance differ in currency");
        }
    }

    @Override
    public String stream() {
        return Streams.BANK_STATEMENTS;
    }
}
