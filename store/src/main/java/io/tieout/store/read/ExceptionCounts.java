package io.tieout.store.read;

import io.tieout.core.money.Money;
import io.tieout.core.results.Reason;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** How many exceptions are open, counted exactly: a scan of all that are. */
public final class ExceptionCounts {

    private static final String BY_QUEUE =
            """
            select coalesce(queue, ''), reason, currency, count(*), sum(amount_minor::numeric)
              from exception_item %s
             group by 1, 2, 3 order by 1, 2, 3
            """;
    private static final String OPENED_SINCE = "select count(*) from exception_item %s";

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
        Where where = open(accounts);
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

    /** Open ones that were opened at the instant or later. */
    public static long openedSince(
            Connection connection, Collection<String> accounts, long sinceMillis)
            throws SQLException {
        Where where = open(accounts).add("opened_at_millis >= ?", sinceMillis);
        return Query.list(
                        connection,
                        OPENED_SINCE.formatted(where.sql()),
                        row -> row.getLong(1),
                        where.parameters())
                .get(0);
    }

    private static Where open(Collection<String> accounts) {
        Where where = new Where().add("status = 'OPEN'");
        return accounts == null ? where : where.add("account_id = any(?)", accounts);
    }
}
