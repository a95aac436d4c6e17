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

    /** Everything. Ties out every account: about 12 microseconds for each item there is. */
    public static Overview read(Connection connection) throws SQLException {
        return readCounts(connection, Accounts.unexplained(connection));
    }

    /**
     * Everything but what is unexplained, which is ten times as dear as the rest.
     *
     * @param unexplained as it was found before
     */
    public static Overview readCounts(Connection connection, SortedMap<String, Money> unexplained)
            throws SQLException {
        return new Overview(
                Totals.read(connection),
                Accounts.itemsInConfirmedMatches(connection),
                unexplained,
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
