package io.tieout.store.read;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.store.encoding.StoredText;
import io.tieout.store.ledger.JournalStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A company's journals a page at a time, and what they sum to. */
public final class Books {

    private static final String TRIAL_BALANCE =
            """
            select l.account, l.currency,
                   coalesce(sum(l.amount_minor::numeric) filter (where l.amount_minor > 0), 0),
                   coalesce(-sum(l.amount_minor::numeric) filter (where l.amount_minor < 0), 0)
              from journal_line l join journal j
                on j.company_id = l.company_id and j.sequence = l.sequence
             where l.company_id = ? and j.date <= ?
             group by l.account, l.currency order by l.account, l.currency
            """;

    /** Hops from one company to the next instead of reading all journals. */
    private static final String COMPANIES =
            """
            with recursive company (id) as (
              (select company_id from journal order by company_id limit 1)
              union all
              select (select j.company_id from journal j where j.company_id > company.id
                       order by j.company_id limit 1)
                from company where company.id is not null)
            select id from company where id is not null
            """;

    private Books() {}

    /**
     * Which journals of a company; null for all.
     *
     * @param cause id of a match, exception or decision
     * @param account that some line is about
     * @param asOfMillis those that were known then
     */
    public record Filter(
            String companyId,
            String cause,
            LocalDate from,
            LocalDate to,
            String account,
            Long asOfMillis) {

        public static Filter of(String companyId) {
            return new Filter(companyId, null, null, null, null, null);
        }
    }

    /**
     * An account's sums in minor units; both are positive.
     *
     * @param debit may be greater than any single amount
     */
    public record Sum(String account, String currency, BigDecimal debit, BigDecimal credit) {}

    /** The companies that have journals. */
    public static List<String> companies(Connection connection) throws SQLException {
        return Query.list(connection, COMPANIES, row -> StoredText.decode(row.getString(1)));
    }

    /** How many journals a company has: its chain has no gaps. */
    public static long count(Connection connection, String companyId) throws SQLException {
        return Query.list(
                        connection,
                        "select coalesce(max(sequence), 0) from journal where company_id = ?",
                        row -> row.getLong(1),
                        companyId)
                .get(0);
    }

    /**
     * By sequence, the newest first.
     *
     * @param beforeSequence the last one of the page before; {@link Long#MAX_VALUE} to begin
     */
    public static List<ChainedJournal> page(
            Connection connection, Filter filter, long beforeSequence, int limit)
            throws SQLException {
        Where where =
                new Where()
                        .add("j.company_id = ?", filter.companyId())
                        .add("j.sequence < ?", beforeSequence);
        if (filter.cause() != null) {
            where.add("j.cause = ?", filter.cause());
        }
        if (filter.from() != null) {
            where.add("j.date >= ?", filter.from());
        }
        if (filter.to() != null) {
            where.add("j.date <= ?", filter.to());
        }
        if (filter.asOfMillis() != null) {
            where.add("j.known_at_millis <= ?", filter.asOfMillis());
        }
        if (filter.account() != null) {
            where.add(
                    "exists (select from journal_line l where l.company_id = j.company_id"
                            + " and l.sequence = j.sequence and l.account = ?)",
                    filter.account());
        }
        List<String> ids =
                Query.list(
                        connection,
                        "select j.id from journal j"
                                + where.sql()
                                + " order by j.sequence desc limit "
                                + limit,
                        row -> StoredText.decode(row.getString(1)),
                        where.parameters());
        return ofIds(connection, ids);
    }

    private static List<ChainedJournal> ofIds(Connection connection, List<String> ids)
            throws SQLException {
        List<ChainedJournal> journals = new ArrayList<>(ids.size());
        try (JournalStream stream = JournalStream.ofIds(connection, ids)) {
            stream.forEachRemaining(journals::add);
        }
        journals.sort((a, b) -> Long.compare(b.sequence(), a.sequence()));
        return journals;
    }

    /** Sums of every account and currency as of the end of a day. */
    public static List<Sum> trialBalance(Connection connection, String companyId, LocalDate asOf)
            throws SQLException {
        return Query.list(
                connection,
                TRIAL_BALANCE,
                row ->
                        new Sum(
                                StoredText.decode(row.getString(1)),
                                row.getString(2),
                                row.getBigDecimal(3),
                                row.getBigDecimal(4)),
                companyId,
                asOf);
    }
}
