package io.tieout.store.read;

import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** How many matches there are, counted exactly, and how long they took. */
public final class MatchCounts {

    private static final String BY_KIND =
            """
            select kind, status, decided_by is not distinct from 'rule', count(*)
              from match%s group by 1, 2, 3
            """;

    private static final String MATCHED_LINES =
            """
            select count(distinct line.id)
              from match m cross join lateral jsonb_array_elements_text(m.left_ids) as line (id)
             where m.status = 'confirmed' and m.kind = '%s'%s
            """;

    private static final String LINES =
            """
            select count(*), count(*) filter (where amount_minor > 0)
              from bank_transaction where booking = 'BOOKED'%s
            """;

    private static final String LATENCY =
            """
            with recent as (
              select id, final_at_millis, left_ids || right_ids as items from match
               where status = 'confirmed' and final_at_millis >= ?%s
               order by final_at_millis desc limit 500),
            complete as (
              select r.final_at_millis, max(d.observed_at_millis) as at_millis
                from recent r
                cross join lateral jsonb_array_elements_text(r.items) as i (item_id)
                join lateral (
                  select observed_at_millis from bank_transaction where id = i.item_id
                  union all
                  select observed_at_millis from ledger_entry where id = i.item_id
                  union all
                  select observed_at_millis from receivable where id = i.item_id) d on true
               group by r.id, r.final_at_millis)
            """;
    private static final String LATENCY_P99 =
            LATENCY
                    + """
                    select percentile_disc(0.99) within group (order by final_at_millis - at_millis)
                      from complete where final_at_millis >= at_millis
                    """;
    private static final String LATENCY_TIMES =
            LATENCY
                    + """
                    select count(*),
                           percentile_disc(0.5) within group (order by final_at_millis - at_millis),
                           percentile_disc(0.95) within group (order by final_at_millis - at_millis)
                      from complete where final_at_millis >= at_millis
                    """;

    private MatchCounts() {}

    /**
     * Matches of one kind and status.
     *
     * @param byRule whether the engine decided alone
     */
    public record Count(MatchKind kind, MatchStatus status, boolean byRule, long count) {}

    /**
     * @param accounts those whose matches count; null for all
     */
    public static List<Count> byKind(Connection connection, Collection<String> accounts)
            throws SQLException {
        Where where = of(accounts, "account_id");
        return Query.list(
                connection,
                BY_KIND.formatted(where.sql()),
                row ->
                        new Count(
                                Results.kind(row.getString(1)),
                                Results.status(row.getString(2)),
                                row.getBoolean(3),
                                row.getLong(4)),
                where.parameters());
    }

    /** Bank lines that confirmed matches of a kind hold. */
    public static long matchedLines(
            Connection connection, MatchKind kind, Collection<String> accounts)
            throws SQLException {
        Where where = of(accounts, "m.account_id");
        return Query.list(
                        connection,
                        MATCHED_LINES.formatted(kind.wireName(), where.more()),
                        row -> row.getLong(1),
                        where.parameters())
                .get(0);
    }

    /** Booked bank lines, all and those that bring money in. */
    public static Lines lines(Connection connection, Collection<String> accounts)
            throws SQLException {
        Where where = of(accounts, "account_id");
        return Query.list(
                        connection,
                        LINES.formatted(where.more()),
                        row -> new Lines(row.getLong(1), row.getLong(2)),
                        where.parameters())
                .get(0);
    }

    /** How many bank lines there are. */
    public record Lines(long all, long incoming) {}

    private static Where of(Collection<String> accounts, String column) {
        Where where = new Where();
        return accounts == null ? where : where.add(column + " = any(?)", accounts);
    }

    /**
     * From the observation of a match's last item to its decision, in event time, milliseconds: the
     * 99th percentile of the latest 500 confirmed since an instant; empty if there are none.
     */
    public static OptionalLong latencyMillisP99(Connection connection, long sinceMillis)
            throws SQLException {
        List<Object> found =
                Query.list(
                        connection,
                        LATENCY_P99.formatted(""),
                        row -> row.getObject(1) == null ? "" : row.getLong(1),
                        sinceMillis);
        return found.get(0) instanceof Long millis ? OptionalLong.of(millis) : OptionalLong.empty();
    }

    /** The same as median and 95th percentile. */
    static BusinessFigures.Times times(
            Connection connection, Collection<String> accounts, long sinceMillis)
            throws SQLException {
        Where where = of(accounts, "account_id");
        List<Object> parameters = new ArrayList<>(List.of(sinceMillis));
        parameters.addAll(Arrays.asList(where.parameters()));
        return Query.list(
                        connection,
                        LATENCY_TIMES.formatted(where.more()),
                        MatchCounts::times,
                        parameters.toArray())
                .get(0);
    }

    static BusinessFigures.Times times(ResultSet row) throws SQLException {
        return new BusinessFigures.Times(
                row.getLong(1), row.getObject(2, Long.class), row.getObject(3, Long.class));
    }
}
