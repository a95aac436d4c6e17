package io.tieout.store.read;

import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Matches a page at a time, the newest first. */
public final class MatchPages {

    private MatchPages() {}

    /**
     * Which matches; null for all.
     *
     * @param accounts those whose matches may be seen
     * @param asOfMillis as they stood then; null for now
     */
    public record Filter(
            MatchStatus status,
            MatchKind kind,
            String accountId,
            Collection<String> accounts,
            Long asOfMillis) {

        public static final Filter ALL = new Filter(null, null, null, null, null);

        public Filter {
            accounts = accounts == null ? null : List.copyOf(accounts);
        }
    }

    /**
     * @param after the last row of the page before; null for the first page
     */
    public static List<Match> page(Connection connection, Filter filter, PageKey after, int limit)
            throws SQLException {
        Where where = new Where();
        if (filter.status() != null) {
            where.add("status = ?", filter.status().wireName());
        }
        if (filter.kind() != null) {
            where.add("kind = ?", filter.kind().wireName());
        }
        if (filter.accountId() != null) {
            where.add("account_id = ?", filter.accountId());
        }
        if (filter.accounts() != null) {
            where.add("account_id = any(?)", filter.accounts());
        }
        if (after != null) {
            where.add("(final_at_millis, id) < (?, ?)", after.values().get(0), after.id());
        }
        return Query.list(
                connection,
                "select * from "
                        + History.table("match", filter.asOfMillis())
                        + where.sql()
                        + " order by final_at_millis desc, id desc limit "
                        + limit,
                Results::match,
                where.parameters());
    }

    /** Where the page after this row begins. */
    public static PageKey keyOf(Match match) {
        return new PageKey(List.of(match.finalAtMillis()), match.id());
    }
}
