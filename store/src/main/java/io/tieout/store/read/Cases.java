package io.tieout.store.read;

import io.tieout.core.cases.CaseEventKind;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases of exceptions: how they stand, and what happened to one. */
public final class Cases {

    private static final String EVENTS =
            """
            select id, sequence, kind, at_millis, done_by, note, command_id, assignee, desk
              from case_event where case_id = ? order by born_at_millis, sequence
            """;

    private Cases() {}

    /**
     * Something that happened.
     *
     * @param by null if it happened by itself
     * @param commandId null if no person caused it
     * @param assignee who was responsible since; null for nobody
     * @param desk where it lay since
     */
    public record Event(
            String id,
            long sequence,
            CaseEventKind kind,
            long atMillis,
            String by,
            String text,
            String commandId,
            String assignee,
            String desk) {}

    public static Optional<StoredCase> find(Connection connection, String id) throws SQLException {
        return Optional.ofNullable(ofIds(connection, List.of(id)).get(id));
    }

    /** By id; an exception whose case has not been written yet is missing. */
    public static Map<String, StoredCase> ofIds(Connection connection, Collection<String> ids)
            throws SQLException {
        Map<String, StoredCase> cases = new HashMap<>();
        Query.list(connection, "select * from case_item where id = any(?)", Cases::row, ids)
                .forEach(it -> cases.put(it.id(), it));
        return cases;
    }

    /** Oldest first. */
    public static List<Event> events(Connection connection, String id) throws SQLException {
        return Query.list(connection, EVENTS, Cases::event, id);
    }

    private static StoredCase row(ResultSet row) throws SQLException {
        return new StoredCase(
                text(row, "id"),
                text(row, "company_id"),
                row.getLong("born_at_millis"),
                row.getLong("sequence"),
                row.getBoolean("open"),
                text(row, "desk"),
                text(row, "assignee"),
                text(row, "lease_holder"),
                row.getLong("lease_until_millis"),
                row.getLong("due_at_millis"),
                text(row, "proposed_by"),
                text(row, "approved_by"));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                text(row, "id"),
                row.getLong("sequence"),
                CaseEventKind.valueOf(row.getString("kind")),
                row.getLong("at_millis"),
                text(row, "done_by"),
                text(row, "note"),
                text(row, "command_id"),
                text(row, "assignee"),
                text(row, "desk"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return StoredText.decode(row.getString(column));
    }
}
