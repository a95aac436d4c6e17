package io.tieout.store.ledger;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.store.StoreReadException;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Stored journals by company and sequence, one at a time, so that books of any size can be read.
 * Reading on after a journal that is unreadable skips it.
 */
public final class JournalStream implements Iterator<ChainedJournal>, AutoCloseable {

    private static final int FETCH_ROWS = 5_000;

    private static final String COLUMNS =
            """
            select j.company_id, j.sequence, j.id, j.date, j.text, j.cause, j.decided_by,
                   j.at_millis, j.hash, j.previous_hash,
                   l.line, l.account, l.amount_minor, l.currency, l.cost_center
              from journal j
              left join journal_line l on l.company_id = j.company_id and l.sequence = j.sequence
            """;
    private static final String ORDER = " order by j.company_id, j.sequence, l.line";

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean onRow;

    private JournalStream(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        statement.setFetchSize(FETCH_ROWS);
        this.rows = statement.executeQuery();
        this.onRow = rows.next();
    }

    /** All journals. The connection must be within a transaction, else all is read at once. */
    public static JournalStream all(Connection connection) throws SQLException {
        return new JournalStream(connection.prepareStatement(COLUMNS + ORDER));
    }

    /** The journal with that id, if there is one. */
    public static JournalStream ofId(Connection connection, String id) throws SQLException {
        return where(connection, "j.id", id);
    }

    /** The journals with these ids. */
    public static JournalStream ofIds(Connection connection, Collection<String> ids)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(COLUMNS + " where j.id = any(?)" + ORDER);
        Object[] encoded = ids.stream().map(StoredText::encode).toArray();
        statement.setArray(1, connection.createArrayOf("text", encoded));
        return new JournalStream(statement);
    }

    /** A company's journals. The connection must be within a transaction. */
    public static JournalStream ofCompany(Connection connection, String companyId)
            throws SQLException {
        return where(connection, "j.company_id", companyId);
    }

    /** Those of them that were known at an instant. */
    public static JournalStream ofCompany(Connection connection, String companyId, long asOfMillis)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(
                        COLUMNS + " where j.company_id = ? and j.known_at_millis <= ?" + ORDER);
        statement.setString(1, StoredText.encode(companyId));
        statement.setLong(2, asOfMillis);
        return new JournalStream(statement);
    }

    /** The journals that a match, an exception or a decision made. */
    public static JournalStream ofCause(Connection connection, String cause) throws SQLException {
        return where(connection, "j.cause", cause);
    }

    private static JournalStream where(Connection connection, String column, String value)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(COLUMNS + " where " + column + " = ?" + ORDER);
        statement.setString(1, StoredText.encode(value));
        return new JournalStream(statement);
    }

    @Override
    public boolean hasNext() {
        return onRow;
    }

    /**
     * @throws UnreadableJournalException if the stored columns do not make a journal
     * @throws StoreReadException if the database fails
     */
    @Override
    public ChainedJournal next() {
        if (!onRow) {
            throw new NoSuchElementException();
        }
        try {
            return readJournal();
        } catch (SQLException e) {
            throw new StoreReadException(e);
        }
    }

    private ChainedJournal readJournal() throws SQLException {
        String storedCompany = rows.getString(1);
        long sequence = rows.getLong(2);
        String storedId = rows.getString(3);
        Head head = new Head(rows);
        List<RawLine> lines = new ArrayList<>(4);
        do {
            lines.add(new RawLine(rows));
            onRow = rows.next();
        } while (onRow && rows.getLong(2) == sequence && rows.getString(1).equals(storedCompany));
        try {
            return head.journal(storedCompany, sequence, storedId, lines);
        } catch (RuntimeException e) {
            throw new UnreadableJournalException(storedCompany, sequence, storedId, e);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    /** The journal's own columns, not yet looked at. */
    private record Head(
            LocalDate date,
            String text,
            String cause,
            String decidedBy,
            long atMillis,
            String hash,
            String previousHash) {

        Head(ResultSet row) throws SQLException {
            this(
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getLong(8),
                    row.getString(9),
                    row.getString(10));
        }

        ChainedJournal journal(String company, long sequence, String id, List<RawLine> raw) {
            List<JournalLine> lines = new ArrayList<>(raw.size());
            for (RawLine line : raw) {
                lines.add(line.at(lines.size() + 1));
            }
            Journal journal =
                    new Journal(
                            StoredText.decode(id),
                            StoredText.decode(company),
                            date,
                            StoredText.decode(text),
                            StoredText.decode(cause),
                            StoredText.decode(decidedBy),
                            atMillis,
                            lines);
            return new ChainedJournal(journal, sequence, hash, previousHash);
        }
    }

    /** A line's columns, not yet looked at. */
    private record RawLine(
            int number, String account, long minorUnits, String currency, String costCenter) {

        RawLine(ResultSet row) throws SQLException {
            this(
                    row.getInt(11),
                    row.getString(12),
                    row.getLong(13),
                    row.getString(14),
                    row.getString(15));
        }

        /** The hash covers the order of the lines, not their numbers, so these are checked here. */
        JournalLine at(int place) {
            if (number != place) {
                throw new IllegalArgumentException(
                        account == null ? "it has no lines" : "line " + place + " is missing");
            }
            if (costCenter != null && costCenter.isEmpty()) {
                throw new IllegalArgumentException("line " + place + " has an empty cost centre");
            }
            return new JournalLine(
                    StoredText.decode(account),
                    new Money(minorUnits, currency),
                    StoredText.decode(costCenter));
        }
    }
}
