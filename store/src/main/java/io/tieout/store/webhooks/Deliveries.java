package io.tieout.store.webhooks;

import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The log of what was sent: the last 10,000 attempts of each subscription or a few more. */
public final class Deliveries {

    private static final int KEPT = 10_000;
    private static final int CLEAR_EVERY = 500;

    private Deliveries() {}

    /**
     * An attempt.
     *
     * @param number grows; 0 for one that is not in the log yet
     * @param position behind the event
     * @param attempt 1 for the first of the event
     * @param status of the answer; null if there was none
     * @param failure null if the receiver took it
     */
    public record Attempt(
            long number,
            String subscriptionId,
            String eventId,
            String eventType,
            String position,
            int attempt,
            long attemptedAtMillis,
            Integer status,
            String failure,
            long tookMillis) {}

    public static void add(Connection connection, Attempt it) throws SQLException {
        Subscriptions.update(
                connection,
                """
                insert into webhook_delivery (subscription_id, event_id, event_type, position,
                    attempt, attempted_at_millis, status, failure, took_millis)
                select ?, ?, ?, ?, ?, ?, ?::integer, ?, ?
                 where exists (select from webhook_subscription where id = ?)
                """,
                it.subscriptionId(),
                it.eventId(),
                it.eventType(),
                it.position(),
                it.attempt(),
                it.attemptedAtMillis(),
                it.status(),
                it.failure(),
                it.tookMillis(),
                it.subscriptionId());
        Subscriptions.update(
                connection,
                """
                delete from webhook_delivery where subscription_id = ? and number <= (
                    select d.number from webhook_delivery d where d.subscription_id = ?
                     order by d.number desc offset ? limit 1)
                   and (select max(number) from webhook_delivery) % ? = 0
                """,
                it.subscriptionId(),
                it.subscriptionId(),
                KEPT,
                CLEAR_EVERY);
    }

    /** The newest first. */
    public static List<Attempt> page(
            Connection connection, String subscriptionId, long beforeNumber, int limit)
            throws SQLException {
        List<Attempt> found = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select * from webhook_delivery where subscription_id = ? and number < ?"
                                + " order by number desc limit "
                                + limit)) {
            select.setString(1, subscriptionId);
            select.setLong(2, beforeNumber);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(attempt(row));
                }
            }
        }
        return found;
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getLong("number"),
                row.getString("subscription_id"),
                row.getString("event_id"),
                row.getString("event_type"),
                StoredText.decode(row.getString("position")),
                row.getInt("attempt"),
                row.getLong("attempted_at_millis"),
                row.getObject("status", Integer.class),
                StoredText.decode(row.getString("failure")),
                row.getLong("took_millis"));
    }
}
