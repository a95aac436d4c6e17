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

    /** Hops from account to account in the index instead of reading all items. */
    private static final String ALL =
            """
            with recursive bank (account_id, currency) as (
              (select account_id, currency from bank_transaction
                order by account_id, currency limit 1)
              union all
              select next.account_id, next.currency from bank b cross join lateral (
                select t.account_id, t.currency from bank_transaction t
                 where (t.account_id, t.currency) > (b.account_id, b.currency)
                 order by t.account_id, t.currency limit 1) next),
            book (account_id, currency) as (
              (select account_id, currency from ledger_entry
                order by account_id, currency limit 1)
              union all
              select next.account_id, next.currency from book b cross join lateral (
                select t.account_id, t.currency from ledger_entry t
                 where (t.account_id, t.currency) > (b.account_id, b.currency)
                 order by t.account_id, t.currency limit 1) next)
            select account_id, currency, max(last_day) from (
              select account_id, currency,
                     (select max(booking_date) from bank_transaction t
                       where t.account_id = bank.account_id and t.currency = bank.currency
                         and t.booking = 'BOOKED') as last_day
                from bank
              union all
              select account_id, currency,
                     (select max(posting_date) from ledger_entry t
                       where t.account_id = book.account_id and t.currency = book.currency)
                from book) as days
             where last_day is not null
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
