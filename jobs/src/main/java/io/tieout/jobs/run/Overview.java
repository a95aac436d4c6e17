package io.tieout.jobs.run;

import io.tieout.core.documents.Streams;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.read.Accounts;
import io.tieout.store.read.Results;
import io.tieout.store.read.Totals;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/**
 * How things stand in the read model.
 *
 * @param itemsTiedOut bank lines and ledger entries in confirmed matches
 * @param unexplained what no account's statement explains, without sign, by currency
 * @param latestExceptions open ones, the newest first
 */
public record Overview(
        Totals totals,
        long itemsTiedOut,
        SortedMap<String, Money> unexplained,
        List<ExceptionItem> latestExceptions) {

    private static final int LATEST_EXCEPTIONS = 5;

    /** Costs a scan of all items: some 10 ms for 10,000 of them. */
    public static Overview read(Connection connection) throws SQLException {
        return new Overview(
                Totals.read(connection),
                Accounts.itemsInConfirmedMatches(connection),
                Accounts.unexplained(connection),
                Results.latestOpenExceptions(connection, LATEST_EXCEPTIONS));
    }

    /** Documents of all kinds. */
    public long events() {
        return totals.eventsByStream().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bank lines and ledger entries. */
    public long items() {
        return totals.eventsByStream().get(Streams.BANK_TRANSACTIONS)
                + totals.eventsByStream().get(Streams.LEDGER_ENTRIES);
    }

    public long matches(MatchStatus status) {
        return totals.matchesByStatus().get(status);
    }

    /** Share of the items that confirmed matches hold, 0 to 1; 0 if there are none. */
    public double matchRate() {
        return items() == 0 ? 0 : (double) itemsTiedOut / items();
    }

    public boolean isExplained() {
        return unexplained.values().stream().allMatch(Money::isZero);
    }
}
