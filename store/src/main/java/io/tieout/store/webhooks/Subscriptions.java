package io.tieout.store.webhooks;

import io.tieout.store.encoding.StoredJson;
import io.tieout.store.encoding.StoredText;
import io.tieout.store.read.ChangeFeed;
import io.tieout.store.read.FeedPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of subscriptions. What it says of one is changed in one statement each. */
public final class Subscriptions {

    private Subscriptions() {}

    public static void add(Connection connection, Subscription it) throws SQLException {
        update(
                connection,
                """
                insert into webhook_subscription (id, url, kinds, company_id, secret,
                    former_until_millis, created_by, created_at_millis, position_xid,
                    position_kind, position_id, failures, next_attempt_at_millis,
                    leased_until_millis)
                values (?, ?, ?::jsonb, ?, ?, 0, ?, ?, ?, ?, ?, 0, 0, 0)
                """,
                it.id(),
                it.url(),
                StoredJson.ofStrings(it.kinds().stream().map(Enum::name).sorted().toList()),
                it.companyId(),
                it.secret(),
                it.createdBy(),
                it.createdAtMillis(),
                it.position().transaction(),
                it.position().kind(),
                it.position().id());
    }

    /** In the order of their making. */
    public static List<Subscription> all(Connection connection) throws SQLException {
        return list(
                connection, "select * from webhook_subscription order by created_at_millis, id");
    }

    public static Optional<Subscription> find(Connection connection, String id)
            throws SQLException {
        return list(connection, "select * from webhook_subscription where id = ?", id).stream()
                .findFirst();
    }

    public static boolean remove(Connection connection, String id) throws SQLException {
        update(connection, "delete from webhook_delivery where subscription_id = ?", id);
        return update(connection, "delete from webhook_subscription where id = ?", id) == 1;
    }

    /** Takes it for this process alone; false if another one has it. */
    public static boolean lease(Connection connection, String id, long nowMillis, long untilMillis)
            throws SQLException {
        return update(
                        connection,
                        "update webhook_subscription set leased_until_millis = ?"
                                + " where id = ? and leased_until_millis <= ?",
                        untilMillis,
                        id,
                        nowMillis)
                == 1;
    }

    /** Keeps it for longer, or with 0 lets it go. */
    public static void keep(Connection connection, String id, long untilMillis)
            throws SQLException {
        update(
                connection,
                "update webhook_subscription set leased_until_millis = ? where id = ?",
                untilMillis,
                id);
    }

    /**
     * What comes next lies behind the new place, unless somebody has set another one meanwhile.
     *
     * @return whether the place is the new one
     */
    public static boolean advance(
            Connection connection, String id, FeedPosition from, FeedPosition to)
            throws SQLException {
        return update(
                        connection,
                        """
                        update webhook_subscription
                           set position_xid = ?, position_kind = ?, position_id = ?, failures = 0,
                               next_attempt_at_millis = 0
                         where id = ? and position_xid = ? and position_kind = ?
                           and position_id = ?
                        """,
                        to.transaction(),
                        to.kind(),
                        to.id(),
                        id,
                        from.transaction(),
                        from.kind(),
                        from.id())
                == 1;
    }

    /** Begins again behind a place, at once. */
    public static boolean moveTo(Connection connection, String id, FeedPosition place)
            throws SQLException {
        return update(
                        connection,
                        """
                        update webhook_subscription
                           set position_xid = ?, position_kind = ?, position_id = ?, failures = 0,
                               next_attempt_at_millis = 0, paused = null
                         where id = ?
                        """,
                        place.transaction(),
                        place.kind(),
                        place.id(),
                        id)
                == 1;
    }

    public static void postpone(
            Connection connection, String id, int failures, long nextAttemptAtMillis)
            throws SQLException {
        update(
                connection,
                "update webhook_subscription set failures = ?, next_attempt_at_millis = ?"
                        + " where id = ?",
                failures,
                nextAttemptAtMillis,
                id);
    }

    /**
     * @param why null to go on
     */
    public static boolean pause(Connection connection, String id, String why) throws SQLException {
        return update(
                        connection,
                        "update webhook_subscription set paused = ?, failures = 0,"
                                + " next_attempt_at_millis = 0 where id = ?",
                        why,
                        id)
                == 1;
    }

    /** The secret becomes the former one for a while, and a new one takes its place. */
    public static boolean rotate(
            Connection connection, String id, String newSecret, long formerUntilMillis)
            throws SQLException {
        return update(
                        connection,
                        "update webhook_subscription set former_secret = secret, secret = ?,"
                                + " former_until_millis = ? where id = ?",
                        newSecret,
                        formerUntilMillis,
                        id)
                == 1;
    }

    private static List<Subscription> list(Connection connection, String sql, Object... parameters)
            throws SQLException {
        List<Subscription> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(subscription(row));
                }
            }
        }
        return found;
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("id"),
                StoredText.decode(row.getString("url")),
                StoredJson.toStrings(row.getString("kinds")).stream()
                        .map(ChangeFeed.Kind::valueOf)
                        .collect(Collectors.toSet()),
                StoredText.decode(row.getString("company_id")),
                row.getString("secret"),
                row.getString("former_secret"),
                row.getLong("former_until_millis"),
                StoredText.decode(row.getString("created_by")),
                row.getLong("created_at_millis"),
                StoredText.decode(row.getString("paused")),
                new FeedPosition(
                        row.getLong("position_xid"),
                        row.getInt("position_kind"),
                        StoredText.decode(row.getString("position_id"))),
                row.getInt("failures"),
                row.getLong("next_attempt_at_millis"));
    }

    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object it = parameters[i];
            statement.setObject(i + 1, it instanceof String text ? StoredText.encode(text) : it);
        }
    }
}
