package io.tieout.operators.receivables;

import io.tieout.core.receivables.BankSide;
import io.tieout.operators.bank.SettleTimes;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;

/**
 * What cash application needs to know where it goes on for ever.
 *
 * @param cash the rules; their delays are those of {@code times}
 * @param times with a tick
 * @param accountsWithoutCashBook bank accounts of which no ledger entries come: cash application
 *     posts against {@code bank} itself there, against {@code bank-in-transit} everywhere else
 * @param retentionMillis how long a settled payment is remembered after its last application, for
 *     duplicates, returns and deliveries of the same document again, in event time
 * @param directoryMillis how long a receivable can be found by its number after its observation
 * @param maxItemsInMemory documents of all loaded families of a subtask; beyond it the family not
 *     used for longest is dropped and built again from state when needed
 */
public record ContinuousCashSettings(
        CashOperatorSettings cash,
        SettleTimes times,
        Set<String> accountsWithoutCashBook,
        long retentionMillis,
        long directoryMillis,
        int maxItemsInMemory)
        implements Serializable {

    public ContinuousCashSettings {
        Objects.requireNonNull(cash, "cash");
        accountsWithoutCashBook = Set.copyOf(accountsWithoutCashBook);
        if (times.isAtEnd()) {
            throw new IllegalArgumentException("a run that goes on for ever settles at ticks");
        }
        if (cash.receivables().certainMillis() != times.certainDelayMillis()
                || cash.receivables().inferredMillis() != times.inferredDelayMillis()) {
            throw new IllegalArgumentException("the rules wait otherwise than the documents");
        }
    }

    BankSide bankSide() {
        return BankSide.allBut(accountsWithoutCashBook);
    }
}
