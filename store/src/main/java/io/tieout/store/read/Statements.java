package io.tieout.store.read;

import io.tieout.core.money.Money;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties a bank account out as of the end of any day, from the documents and confirmed matches that
 * are stored. Everything goes by business dates: booking date at the bank, posting date in the
 * ledger.
 *
 * <ul>
 *   <li>Per bank: the closing balance of the latest statement that ends on the day or before, plus
 *       the booked lines after its end. Without any statement all booked lines from zero.
 *   <li>Per ledger: the sum of the entries. Where it brings no entry of kind {@code opening}, it is
 *       taken to begin with the opening balance of the first statement, as {@code
 *       core.bank.BankBalances} does: the lines of both are compared, not what lies before them.
 *   <li>A confirmed match counts from the day on which all its items are dated, as a whole, so that
 *       half of a match never leaves a difference.
 *   <li>Open is what no counting match holds. A ledger entry of kind {@code opening} carries a
 *       balance forward: it is part of the ledger's sum and never in transit.
 * </ul>
 */
public final class Statements {

    private static final String LATEST_STATEMENT =
            """
            select closing_minor, to_date from bank_statement
             where account_id = ? and currency = ? and to_date <= ?
             order by to_date desc, sequence desc, id desc limit 1
            """;

    private static final String FIRST_OPENING =
            """
            select opening_minor from bank_statement s
             where account_id = ? and currency = ? and to_date <= ?
               and not exists (
                 select from ledger_entry e
                  where e.account_id = s.account_id and e.currency = s.currency
                    and e.kind = 'opening')
             order by to_date, from_date, sequence, id limit 1
            """;

    private static final String BOOKED_BETWEEN =
            """
            select coalesce(sum(amount_minor), 0) from bank_transaction
             where account_id = ? and currency = ? and booking = 'BOOKED'
               and booking_date > ? and booking_date <= ?
            """;

    private static final String LEDGER_SUM =
            """
            select coalesce(sum(amount_minor), 0) from ledger_entry
             where account_id = ? and currency = ? and posting_date <= ?
            """;

    /** Items of the account up to the day, and the matches all of whose items are among them. */
    private static final String COUNTING =
            """
            with item as (
              select 'L' as side, id, amount_minor, true as visible from bank_transaction
               where account_id = ? and currency = ? and booking = 'BOOKED' and booking_date <= ?
              union all
              select 'R', id, amount_minor, kind is distinct from 'opening' from ledger_entry
               where account_id = ? and currency = ? and posting_date <= ?),
            confirmed as (
              select id, difference_minor, left_ids, right_ids from match
               where account_id = ? and currency = ? and status = 'confirmed'
                 and kind in ('bank', 'ledgerOffset')),
            held as (
              select id, difference_minor, 'L' as side, jsonb_array_elements_text(left_ids) as item_id
                from confirmed
              union all
              select id, difference_minor, 'R', jsonb_array_elements_text(right_ids) from confirmed),
            counting as (
              select h.id, h.difference_minor
                from held h left join item i on i.side = h.side and i.id = h.item_id
               group by h.id, h.difference_minor having bool_and(i.id is not null))
            """;

    private static final String OPEN_ITEMS =
            COUNTING
                    + """
                    select i.side, i.id, i.amount_minor from item i
                     where i.visible and not exists (
                       select from match_item mi join counting c on c.id = mi.match_id
                        where mi.item_id = i.id and mi.side = i.side)
                     order by i.id
                    """;

    private static final String DIFFERENCES =
            COUNTING + "select coalesce(sum(difference_minor), 0) from counting";

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private Statements() {}

    /** The statement of an account in one currency as of the end of {@code date}. */
    public static ReconciliationStatement asOf(
            Connection connection, String accountId, String currency, LocalDate date)
            throws SQLException {
        Scope scope = new Scope(connection, accountId, currency, date);
        Money perBank = scope.balancePerBank();
        Money perLedger = scope.balancePerLedger();
        Money differences = scope.sum(DIFFERENCES, scope.countingParameters());
        OpenItems open = scope.openItems();
        Money adjusted =
                perBank.plus(open.depositsInTransit)
                        .minus(open.outstandingPayments)
                        .minus(open.bankOnly)
                        .minus(differences);
        return new ReconciliationStatement(
                accountId,
                date,
                perBank,
                open.depositsInTransit,
                open.outstandingPayments,
                open.bankOnly,
                differences,
                adjusted,
                perLedger,
                adjusted.minus(perLedger),
                open.bankIds,
                open.ledgerIds);
    }

    /**
     * What the bank says that an account holds at the end of {@code date}; the same as in {@link
     * #asOf}, which costs many times more.
     */
    public static Money balancePerBank(
            Connection connection, String accountId, String currency, LocalDate date)
            throws SQLException {
        return new Scope(connection, accountId, currency, date).balancePerBank();
    }

    /** Sums and lists the items that nothing ties. */
    private static final class OpenItems {

        private final List<String> bankIds = new ArrayList<>();
        private final List<String> ledgerIds = new ArrayList<>();
        private Money depositsInTransit;
        private Money outstandingPayments;
        private Money bankOnly;

        OpenItems(String currency) {
            depositsInTransit = Money.zero(currency);
            outstandingPayments = depositsInTransit;
            bankOnly = depositsInTransit;
        }

        void add(OpenItem item) {
            if (item.side().equals("L")) {
                bankIds.add(item.id());
                bankOnly = bankOnly.plus(item.amount());
                return;
            }
            ledgerIds.add(item.id());
            if (item.amount().signum() < 0) {
                outstandingPayments = outstandingPayments.minus(item.amount());
            } else {
                depositsInTransit = depositsInTransit.plus(item.amount());
            }
        }
    }

    private record OpenItem(String side, String id, Money amount) {}

    /** Whose statement of which day. */
    private record Scope(Connection connection, String accountId, String currency, LocalDate date) {

        Money balancePerBank() throws SQLException {
            record Closing(Money balance, LocalDate toDate) {}
            Closing closing =
                    Query.list(
                                    connection,
                                    LATEST_STATEMENT,
                                    row ->
                                            new Closing(
                                                    new Money(row.getLong(1), currency),
                                                    row.getObject(2, LocalDate.class)),
                                    accountId,
                                    currency,
                                    date)
                            .stream()
                            .findFirst()
                            .orElse(new Closing(Money.zero(currency), BEFORE_ALL));
            return closing.balance()
                    .plus(sum(BOOKED_BETWEEN, accountId, currency, closing.toDate(), date));
        }

        Money balancePerLedger() throws SQLException {
            Money opening =
                    Query.list(
                                    connection,
                                    FIRST_OPENING,
                                    row -> new Money(row.getLong(1), currency),
                                    accountId,
                                    currency,
                                    date)
                            .stream()
                            .findFirst()
                            .orElse(Money.zero(currency));
            return sum(LEDGER_SUM, accountId, currency, date).plus(opening);
        }

        Money sum(String sql, Object... parameters) throws SQLException {
            return Query.list(
                            connection,
                            sql,
                            row -> new Money(row.getBigDecimal(1).longValueExact(), currency),
                            parameters)
                    .get(0);
        }

        OpenItems openItems() throws SQLException {
            OpenItems open = new OpenItems(currency);
            Query.list(
                            connection,
                            OPEN_ITEMS,
                            row ->
                                    new OpenItem(
                                            row.getString(1),
                                            StoredText.decode(row.getString(2)),
                                            new Money(row.getLong(3), currency)),
                            countingParameters())
                    .forEach(open::add);
            return open;
        }

        Object[] countingParameters() {
            return new Object[] {
                accountId, currency, date, accountId, currency, date, accountId, currency
            };
        }
    }
}
