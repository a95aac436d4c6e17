package io.tieout.core.results;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A bank account tied out as of the end of a day: from the balance per bank over everything that
 * explains the difference to the balance per ledger.
 *
 * <p>{@code balancePerBank + depositsInTransit - outstandingPayments - bankOnly - matchDifferences
 * = adjustedBalance} and {@code unexplained = adjustedBalance - balancePerLedger}.
 *
 * @param asOfDate items dated later do not count
 * @param depositsInTransit sum of ledger receipts the bank has not booked, positive
 * @param outstandingPayments sum of ledger payments the bank has not booked, as a positive amount
 * @param bankOnly signed sum of bank lines the ledger does not have
 * @param matchDifferences signed sum of what tolerance rules let pass (bank minus ledger)
 * @param unexplained zero unless a statement is broken or missing
 * @param openBankIds bank lines the ledger does not have, sorted; the first {@link #MAX_IDS}
 * @param openLedgerIds ledger entries the bank does not have, sorted; the first {@link #MAX_IDS}
 */
public record ReconciliationStatement(
        String accountId,
        LocalDate asOfDate,
        Money balancePerBank,
        Money depositsInTransit,
        Money outstandingPayments,
        Money bankOnly,
        Money matchDifferences,
        Money adjustedBalance,
        Money balancePerLedger,
        Money unexplained,
        List<String> openBankIds,
        List<String> openLedgerIds) {

    /** The sums count all items; more ids than that stand in the exceptions alone. */
    public static final int MAX_IDS = 10_000;

    public ReconciliationStatement {
        openBankIds = List.copyOf(openBankIds);
        openLedgerIds = List.copyOf(openLedgerIds);
    }
}
