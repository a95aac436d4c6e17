package io.tieout.store.read;

import io.tieout.core.money.Money;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bank accounts that have documents, and how they tie out. */
public final class Accounts {

    private static final String ALL =
            """
            select account_id, currency, max(last_day) from (
              select account_id, currency, max(booking_date) as last_day
                from bank_transaction where booking = 'BOOKED' group by account_id, currency
              union all
              select account_id, currency, max(posting_date)
                from ledger_entry group by account_id, currency) as days
             group by account_id, currency order by account_id, currency
            """;

    private static final String ITEMS_IN_CONFIRMED_MATCHES =
            """
            select count(*) from match_item i join match m on m.id = i.match_id
             where m.status = 'confirmed' and m.kind in ('bank', 'ledgerOffset')
            """;

    /**
     * An account in one currency.
     *
     * @param lastDay the latest booking or posting date
     */
    public record Account(String accountId, String currency, LocalDate lastDay) {}

    private Accounts() {}

    public static List<Account> all(Connection connection) throws SQLException {
        return Query.list(
                connection,
                ALL,
                row ->
                        new Account(
                                StoredText.decode(row.getString(1)),
                                row.getString(2),
                                row.getObject(3, LocalDate.class)));
    }

    /**
     * The sum of what no account's statement explains as of its last day, each without its sign, by
     * currency; zero for a currency whose accounts all tie out. Costs a scan of all items.
     */
    public static SortedMap<String, Money> unexplained(Connection connection) throws SQLException {
        SortedMap<String, Money> sums = new TreeMap<>();
        for (Account account : all(connection)) {
            Money unexplained =
                    Statements.asOf(
                                    connection,
                                    account.accountId(),
                                    account.currency(),
                                    account.lastDay())
                            .unexplained();
            sums.merge(account.currency(), unexplained.abs(), Money::plus);
        }
        return sums;
    }

    /** Bank lines and ledger entries that confirmed matches hold. */
    public static long itemsInConfirmedMatches(Connection connection) throws SQLException {
        return Query.list(connection, ITEMS_IN_CONFIRMED_MATCHES, row -> row.getLong(1)).get(0);
    }
}
