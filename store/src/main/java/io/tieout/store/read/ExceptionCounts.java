package io.tieout.store.read;

import io.tieout.core.money.Money;
import io.tieout.core.results.Reason;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How many exceptions are open, exactly. The database keeps the counts as rows are written, so that
 * they cost the same however many are open.
 */
public final class ExceptionCounts {

    private static final String BY_QUEUE =
            """
            select coalesce(queue, ''), reason, currency, sum(open_count), sum(amount_minor)
              from exception_tally%s
             group by 1, 2, 3 having sum(open_count) <> 0 order by 1, 2, 3
            """;
    private static final String DAYS_SINCE =
            "select coalesce(sum(open_count), 0) from exception_day_tally%s";
    private static final String REST_OF_DAY = "select count(*) from exception_item%s";
    private static final String PLACES =
            """
            select queue, reason, %s as of_account from exception_tally%s
             group by 1, 2, 3 having sum(open_count) > 0
            """;
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private ExceptionCounts() {}

    /**
     * Those of one queue, reason and currency.
     *
     * @param amount sum of what is at stake, signed; null for exceptions without an amount
     */
    public record Count(String queue, Reason reason, long count, Money amount) {}

    /**
     * @param accounts those whose exceptions may be seen; null for all
     */
    public static List<Count> byQueue(Connection connection, Collection<String> accounts)
            throws SQLException {
        Where where = of(accounts);
        return Query.list(
                connection,
                BY_QUEUE.formatted(where.sql()),
                row ->
                        new Count(
                                StoredText.decode(row.getString(1)),
                                Reason.valueOf(row.getString(2)),
                                row.getLong(4),
                                row.getString(3) == null
                                        ? null
                                        : new Money(
                                                row.getBigDecimal(5).longValueExact(),
                                                row.getString(3))),
                where.parameters());
    }

    /**
     * Open ones that were opened at the instant or later: those of the days after it, and those of
     * its own day counted one by one.
     */
    public static long openedSince(
            Connection connection, Collection<String> accounts, long sinceMillis)
            throws SQLException {
        long nextDay = Math.floorDiv(sinceMillis, DAY_MILLIS) + 1;
        Where days = of(accounts).add("opened_day >= ?", nextDay);
        Where rest =
                of(accounts)
                        .add("status = 'OPEN'")
                        .add("opened_at_millis >= ?", sinceMillis)
                        .add("opened_at_millis < ?", nextDay * DAY_MILLIS);
        return number(connection, DAYS_SINCE, days) + number(connection, REST_OF_DAY, rest);
    }

    /**
     * Where open exceptions are.
     *
     * @param accountId empty where accounts are not told apart
     */
    record Place(String queue, Reason reason, String accountId) {}

    /**
     * The places in which there are open exceptions of a queue, a reason and some accounts; null
     * for any.
     */
    static List<Place> places(
            Connection connection,
            String queue,
            Reason reason,
            Collection<String> accounts,
            boolean byAccount)
            throws SQLException {
        Where where = of(accounts).add("queue is not null");
        if (queue != null) {
            where.add("queue = ?", queue);
        }
        if (reason != null) {
            where.add("reason = ?", reason.name());
        }
        return Query.list(
                connection,
                PLACES.formatted(byAccount ? "account_id" : "''", where.sql()),
                row ->
                        new Place(
                                StoredText.decode(row.getString(1)),
                                Reason.valueOf(row.getString(2)),
                                StoredText.decode(row.getString(3))),
                where.parameters());
    }

    private static long number(Connection connection, String sql, Where where) throws SQLException {
        return Query.list(
                        connection,
                        sql.formatted(where.sql()),
                        row -> row.getLong(1),
                        where.parameters())
                .get(0);
    }

    private static Where of(Collection<String> accounts) {
        Where where = new Where();
        return accounts == null ? where : where.add("account_id = any(?)", accounts);
    }
}
