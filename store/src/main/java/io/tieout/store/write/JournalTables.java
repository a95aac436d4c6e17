package io.tieout.store.write;

import static io.tieout.store.write.Column.number;
import static io.tieout.store.write.Column.plain;
import static io.tieout.store.write.Column.text;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.JournalLine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The books. Inserts only, and says so when that is not enough. */
final class JournalTables {

    /** A line in its place. */
    record Line(ChainedJournal journal, int number, JournalLine line) {}

    private static final Table<ChainedJournal> JOURNAL =
            Table.insertOnly(
                    "journal",
                    "company_id, sequence",
                    List.of(
                            text("id", j -> j.journal().id()),
                            text("company_id", j -> j.journal().companyId()),
                            number("sequence", ChainedJournal::sequence),
                            plain("date", j -> j.journal().date()),
                            text("text", j -> j.journal().text()),
                            text("cause", j -> j.journal().cause()),
                            text("decided_by", j -> j.journal().decidedBy()),
                            number("at_millis", j -> j.journal().atMillis()),
                            text("hash", ChainedJournal::hash),
                            text("previous_hash", ChainedJournal::previousHash)));

    private static final Table<Line> LINE =
            Table.insertOnly(
                    "journal_line",
                    "company_id, sequence, line",
                    List.of(
                            text("company_id", l -> l.journal().journal().companyId()),
                            number("sequence", l -> l.journal().sequence()),
                            number("line", Line::number),
                            text("account", l -> l.line().account()),
                            number("amount_minor", l -> l.line().amount().minorUnits()),
                            text("currency", l -> l.line().amount().currency()),
                            text("cost_center", JournalTables::costCenter)));

    /** After the merge every incoming journal is stored as it came, or something else is there. */
    private static final String NOT_STORED_AS_IT_CAME =
            """
            select i.id, i.company_id, i.sequence, i.hash, same.hash, same.sequence
              from incoming_journal i left join journal same on same.id = i.id
             where same.id is null or same.hash <> i.hash or same.company_id <> i.company_id
                or same.sequence <> i.sequence
             order by i.company_id, i.sequence limit 1
            """;

    private JournalTables() {}

    static void write(Connection connection, List<ChainedJournal> batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        Collection<ChainedJournal> journals =
                Versions.one(batch, j -> List.of(j.journal().id(), j.hash()), (a, b) -> a);
        JOURNAL.copy(connection, journals);
        JOURNAL.merge(connection);
        refuseConflicts(connection);
        JOURNAL.clear(connection);
        LINE.write(connection, lines(journals));
    }

    private static List<Line> lines(Collection<ChainedJournal> journals) {
        List<Line> lines = new ArrayList<>(journals.size() * 3);
        for (ChainedJournal journal : journals) {
            int number = 0;
            for (JournalLine line : journal.journal().lines()) {
                lines.add(new Line(journal, ++number, line));
            }
        }
        return lines;
    }

    /** The hash does not tell an empty cost centre from none, so there is only none. */
    private static String costCenter(Line line) {
        String costCenter = line.line().costCenter();
        return costCenter == null || costCenter.isEmpty() ? null : costCenter;
    }

    private static void refuseConflicts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NOT_STORED_AS_IT_CAME)) {
            if (row.next()) {
                throw new JournalConflictException(message(row));
            }
        }
    }

    private static String message(ResultSet row) throws SQLException {
        String incoming =
                "journal "
                        + row.getString(1)
                        + " (company "
                        + row.getString(2)
                        + ", sequence "
                        + row.getLong(3)
                        + ", hash "
                        + row.getString(4)
                        + ")";
        return row.getString(5) == null
                ? incoming + " has the place of another stored journal"
                : incoming
                        + " is stored already with hash "
                        + row.getString(5)
                        + " at sequence "
                        + row.getLong(6);
    }
}
