package io.tieout.store.read;

import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.encoding.StoredJson;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Stored matches and exceptions in their latest versions. */
public final class Results {

    private Results() {}

    public static Optional<Match> match(Connection connection, String id) throws SQLException {
        return Query.list(connection, "select * from match where id = ?", Results::match, id)
                .stream()
                .findFirst();
    }

    /** The matches with these ids, by id; an unknown one gives none. */
    public static List<Match> matchesOfIds(Connection connection, Collection<String> ids)
            throws SQLException {
        return Query.list(
                connection,
                "select * from match where id = any(?) order by id",
                Results::match,
                ids);
    }

    /** The matches that claim or claimed any of these items, oldest first. */
    public static List<Match> matchesOf(Connection connection, Collection<String> itemIds)
            throws SQLException {
        return Query.list(
                connection,
                """
                select * from match
                 where id in (select match_id from match_item where item_id = any(?))
                 order by final_at_millis, id
                """,
                Results::match,
                itemIds);
    }

    public static Optional<ExceptionItem> exception(Connection connection, String id)
            throws SQLException {
        return Query.list(
                        connection,
                        "select * from exception_item where id = ?",
                        Results::exception,
                        id)
                .stream()
                .findFirst();
    }

    /** The exceptions with these ids, by id; an unknown one gives none. */
    public static List<ExceptionItem> exceptionsOfIds(Connection connection, Collection<String> ids)
            throws SQLException {
        return Query.list(
                connection,
                "select * from exception_item where id = any(?) order by id",
                Results::exception,
                ids);
    }

    /** The exceptions about any of these items, oldest first. */
    public static List<ExceptionItem> exceptionsAbout(
            Connection connection, Collection<String> itemIds) throws SQLException {
        return Query.list(
                connection,
                """
                select * from exception_item
                 where id in (select exception_id from exception_subject where item_id = any(?))
                 order by opened_at_millis, id
                """,
                Results::exception,
                itemIds);
    }

    /** The open exceptions that were opened last, the newest first. */
    public static List<ExceptionItem> latestOpenExceptions(Connection connection, int limit)
            throws SQLException {
        return Query.list(
                connection,
                """
                select * from exception_item where status = 'OPEN'
                 order by opened_at_millis desc, id limit
                """
                        + limit,
                Results::exception);
    }

    static Match match(ResultSet row) throws SQLException {
        return new Match(
                text(row, "id"),
                kind(row.getString("kind")),
                text(row, "rule"),
                row.getInt("rule_version"),
                status(row.getString("status")),
                text(row, "account_id"),
                row.getDouble("confidence"),
                StoredJson.toStrings(row.getString("left_ids")),
                StoredJson.toStrings(row.getString("right_ids")),
                StoredJson.toAllocations(row.getString("allocations")),
                new Money(row.getLong("difference_minor"), row.getString("currency")),
                text(row, "difference_reason"),
                StoredJson.toEvidence(row.getString("evidence")),
                text(row, "decided_by"),
                row.getLong("final_at_millis"));
    }

    static ExceptionItem exception(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        String currency = row.getString("currency");
        return new ExceptionItem(
                text(row, "id"),
                text(row, "queue"),
                Reason.valueOf(row.getString("reason")),
                severity == null ? null : Severity.valueOf(severity),
                text(row, "account_id"),
                StoredJson.toStrings(row.getString("subjects")),
                currency == null ? null : new Money(row.getLong("amount_minor"), currency),
                row.getLong("opened_at_millis"),
                ExceptionStatus.valueOf(row.getString("status")),
                text(row, "explanation"),
                StoredJson.toSuggestions(row.getString("suggestions")),
                StoredJson.toEvidence(row.getString("evidence")));
    }

    static MatchStatus status(String wireName) {
        return Arrays.stream(MatchStatus.values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown status " + wireName));
    }

    static MatchKind kind(String wireName) {
        return Arrays.stream(MatchKind.values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown match kind " + wireName));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return StoredText.decode(row.getString(column));
    }
}
