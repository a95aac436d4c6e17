package io.tieout.store.submissions;

import io.tieout.core.documents.RuleFlow;
import io.tieout.store.encoding.StoredJson;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of proposed rules. Each is decided once, by whoever comes first. */
public final class RuleProposals {

    private static final int MOST = 500;
    private static final String COLUMNS =
            """
            select id, flow, company_id, base_version, rule_values::text, author, reason,
                   proposed_at_millis, back_test, state, decided_by, decided_at_millis, version
              from rule_proposal
            """;

    private RuleProposals() {}

    /** True if it is new; false if there is one with this id, which stays. */
    public static boolean keep(Connection connection, RuleProposal it) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into rule_proposal (id, flow, company_id, base_version, rule_values,
                            author, reason, proposed_at_millis, back_test, state)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'OPEN') on conflict do nothing
                        """)) {
            insert.setString(1, it.id());
            insert.setString(2, it.flow().name());
            insert.setString(3, StoredText.encode(it.companyId()));
            insert.setInt(4, it.baseVersion());
            insert.setString(5, StoredJson.ofTexts(it.values()));
            insert.setString(6, StoredText.encode(it.author()));
            insert.setString(7, StoredText.encode(it.reason()));
            insert.setLong(8, it.proposedAtMillis());
            insert.setString(9, StoredText.encode(it.backTest()));
            return insert.executeUpdate() == 1;
        }
    }

    public static Optional<RuleProposal> find(Connection connection, String id)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + " where id = ?")) {
            select.setString(1, StoredText.encode(id));
            return rows(select).stream().findFirst();
        }
    }

    /** The newest first, at most 500. */
    public static List<RuleProposal> newest(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        COLUMNS + " order by proposed_at_millis desc, id limit " + MOST)) {
            return rows(select);
        }
    }

    /** Those that became rules, which the engine may not have observed yet. */
    public static List<RuleProposal> published(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        COLUMNS + " where state = 'PUBLISHED' order by version")) {
            return rows(select);
        }
    }

    /**
     * Lets nobody else decide or propose until the transaction ends, so that versions are given in
     * turn.
     */
    public static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table rule_proposal in share row exclusive mode");
        }
    }

    /**
     * Decides an open one.
     *
     * @param version 0 if it is not published
     * @return false if it is decided already
     */
    public static boolean decide(
            Connection connection,
            String id,
            RuleProposal.State state,
            String by,
            long atMillis,
            int version)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        """
                        update rule_proposal
                           set state = ?, decided_by = ?, decided_at_millis = ?, version = ?
                         where id = ? and state = 'OPEN'
                        """)) {
            update.setString(1, state.name());
            update.setString(2, StoredText.encode(by));
            update.setLong(3, atMillis);
            if (version == 0) {
                update.setNull(4, Types.INTEGER);
            } else {
                update.setInt(4, version);
            }
            update.setString(5, StoredText.encode(id));
            return update.executeUpdate() == 1;
        }
    }

    private static List<RuleProposal> rows(PreparedStatement select) throws SQLException {
        List<RuleProposal> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(
                        new RuleProposal(
                                row.getString(1),
                                RuleFlow.valueOf(row.getString(2)),
                                StoredText.decode(row.getString(3)),
                                row.getInt(4),
                                StoredJson.toTexts(row.getString(5)),
                                StoredText.decode(row.getString(6)),
                                StoredText.decode(row.getString(7)),
                                row.getLong(8),
                                StoredText.decode(row.getString(9)),
                                RuleProposal.State.valueOf(row.getString(10)),
                                StoredText.decode(row.getString(11)),
                                row.getLong(12),
                                row.getInt(13)));
            }
        }
        return found;
    }
}
