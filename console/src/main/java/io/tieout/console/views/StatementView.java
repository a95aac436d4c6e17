package io.tieout.console.views;

import io.tieout.core.results.ReconciliationStatement;
import java.util.List;

/**
 * A bank account tied out as of a day.
 *
 * @param openBank bank lines the ledger does not have; the first 500
 * @param openLedger ledger entries the bank does not have; the first 500
 */
public record StatementView(
        String accountId,
        String currency,
        String asOf,
        MoneyView balancePerBank,
        MoneyView depositsInTransit,
        MoneyView outstandingPayments,
        MoneyView bankOnly,
        MoneyView matchDifferences,
        MoneyView adjustedBalance,
        MoneyView balancePerLedger,
        MoneyView unexplained,
        List<DocumentView> openBank,
        List<DocumentView> openLedger) {

    public static StatementView of(
            ReconciliationStatement it,
            List<DocumentView> openBank,
            List<DocumentView> openLedger) {
        return new StatementView(
                it.accountId(),
                it.balancePerBank().currency(),
                it.asOfDate().toString(),
                MoneyView.of(it.balancePerBank()),
                MoneyView.of(it.depositsInTransit()),
                MoneyView.of(it.outstandingPayments()),
                MoneyView.of(it.bankOnly()),
                MoneyView.of(it.matchDifferences()),
                MoneyView.of(it.adjustedBalance()),
                MoneyView.of(it.balancePerLedger()),
                MoneyView.of(it.unexplained()),
                openBank,
                openLedger);
    }
}
