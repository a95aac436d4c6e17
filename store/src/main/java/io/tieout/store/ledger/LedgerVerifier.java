package io.tieout.store.ledger;

import io.tieout.store.Transactions;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Proves the stored books: every company's chain from its first journal on, and against heads that
 * were exported before. Finds any changed byte of a journal or line, and what was removed,
 * inserted, moved or cut off; the last only with an exported head.
 */
public final class LedgerVerifier {

    private static final String HEADS =
            """
            select distinct on (company_id) company_id, sequence, hash
              from journal order by company_id, sequence desc
            """;
    private static final String ORPHAN =
            """
            select l.company_id, l.sequence from journal_line l
             where not exists (select from journal j
                                where j.company_id = l.company_id and j.sequence = l.sequence)
             order by l.company_id, l.sequence limit 1
            """;

    private LedgerVerifier() {}

    /** Reads all journals as of one moment; journals written meanwhile do not matter. */
    public static Verification verify(Connection connection, Collection<ChainHead> exportedHeads)
            throws SQLException {
        Verification[] result = new Verification[1];
        Transactions.run(
                connection,
                snapshot -> {
                    oneMoment(snapshot);
                    try (JournalStream journals = JournalStream.all(snapshot)) {
                        result[0] = new ChainVerifier(exportedHeads).verify(journals);
                    }
                    if (result[0].isIntact()) {
                        result[0] = withOrphanedLines(result[0], snapshot);
                    }
                });
        return result[0];
    }

    private static void oneMoment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }

    private static Verification withOrphanedLines(Verification intact, Connection connection)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ORPHAN)) {
            return row.next()
                    ? new Verification(
                            intact.journals(),
                            intact.heads(),
                            new BrokenLink(
                                    Fault.UNREADABLE,
                                    row.getString(1),
                                    row.getLong(2),
                                    "",
                                    "lines without a journal"))
                    : intact;
        }
    }

    /** The heads to export, unproven. */
    public static List<ChainHead> heads(Connection connection) throws SQLException {
        List<ChainHead> heads = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEADS)) {
            while (row.next()) {
                heads.add(
                        new ChainHead(
                                StoredText.decode(row.getString(1)),
                                row.getLong(2),
                                row.getString(3)));
            }
        }
        return heads;
    }
}
