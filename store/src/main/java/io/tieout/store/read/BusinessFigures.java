package io.tieout.store.read;

import io.tieout.core.money.Money;
import io.tieout.core.results.Reason;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * What the business measures itself by, as far as the read model tells it.
 *
 * @param reversedMatches that a rule had made and a person took back
 * @param duplicates that were stopped, open and closed
 * @param toDecision how long closed cases had been open
 * @param toMatch from the observation of a match's last item to its decision
 * @param discountsGranted to customers, by the ledger
 */
public record BusinessFigures(
        long reversedMatches,
        List<Stopped> duplicates,
        Times toDecision,
        Times toMatch,
        List<Money> discountsGranted) {

    private static final String REVERSED =
            """
            select count(*) from match m
             where m.status = 'reversed' and m.rule is not null
               and exists (select from decision d
                            where d.kind = 'REJECT' and d.left_ids @> m.left_ids
                              and d.right_ids @> m.right_ids)%s
            """;
    private static final String DUPLICATES =
            """
            select reason, currency, count(*), sum(abs(amount_minor::numeric))
              from exception_item
             where reason in ('DUPLICATE_INVOICE', 'POSSIBLE_DUPLICATE', 'DUPLICATE_PAYMENT')%s
             group by 1, 2 order by 1, 2
            """;
    private static final String TO_DECISION =
            """
            with closed as (
              select c.at_millis - o.at_millis as took
                from case_event c join case_event o on o.case_id = c.case_id
                 and o.born_at_millis = c.born_at_millis and o.sequence = 1
               where c.kind = 'CLOSED' and c.at_millis >= ?%s
               order by c.at_millis desc limit 2000)
            select count(*), percentile_disc(0.5) within group (order by took),
                   percentile_disc(0.95) within group (order by took) from closed
            """;
    private static final String OF_COMPANIES =
            " and exists (select from case_item i"
                    + " where i.id = c.case_id and i.company_id = any(?))";
    private static final String GRANTED =
            """
            select currency, sum(amount_minor::numeric) from journal_line
             where company_id = any(?) and account = 'cash-discounts'
             group by currency order by currency
            """;

    /**
     * Duplicates of one reason and currency.
     *
     * @param amount each without its sign; null for those without an amount
     */
    public record Stopped(Reason reason, long count, Money amount) {}

    /**
     * How long things took, milliseconds of event time, of the latest since the instant.
     *
     * @param median null if there are none
     * @param percentile95 null if there are none
     */
    public record Times(long count, Long median, Long percentile95) {}

    public BusinessFigures {
        duplicates = List.copyOf(duplicates);
        discountsGranted = List.copyOf(discountsGranted);
    }

    /**
     * @param accounts those that count; null for all
     * @param companies the same; null for all
     * @param sinceMillis from when on times count
     */
    public static BusinessFigures read(
            Connection connection,
            Collection<String> accounts,
            Collection<String> companies,
            long sinceMillis)
            throws SQLException {
        Where ofAccounts = new Where();
        if (accounts != null) {
            ofAccounts.add("account_id = any(?)", accounts);
        }
        return new BusinessFigures(
                Query.list(
                                connection,
                                REVERSED.formatted(ofAccounts.more()),
                                row -> row.getLong(1),
                                ofAccounts.parameters())
                        .get(0),
                Query.list(
                        connection,
                        DUPLICATES.formatted(ofAccounts.more()),
                        row ->
                                new Stopped(
                                        Reason.valueOf(row.getString(1)),
                                        row.getLong(3),
                                        row.getString(2) == null
                                                ? null
                                                : new Money(
                                                        row.getBigDecimal(4).longValueExact(),
                                                        row.getString(2))),
                        ofAccounts.parameters()),
                toDecision(connection, companies, sinceMillis),
                MatchCounts.times(connection, accounts, sinceMillis),
                granted(connection, companies));
    }

    private static Times toDecision(
            Connection connection, Collection<String> companies, long sinceMillis)
            throws SQLException {
        Object[] parameters =
                companies == null
                        ? new Object[] {sinceMillis}
                        : new Object[] {sinceMillis, companies};
        return Query.list(
                        connection,
                        TO_DECISION.formatted(companies == null ? "" : OF_COMPANIES),
                        MatchCounts::times,
                        parameters)
                .get(0);
    }

    private static List<Money> granted(Connection connection, Collection<String> companies)
            throws SQLException {
        Collection<String> some = companies == null ? Books.companies(connection) : companies;
        return Query.list(
                connection,
                GRANTED,
                row ->
                        new Money(
                                row.getBigDecimal(2).longValueExact(),
                                StoredText.decode(row.getString(1))),
                some);
    }
}
