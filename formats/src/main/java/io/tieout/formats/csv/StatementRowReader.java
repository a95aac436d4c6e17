package io.tieout.formats.csv;

import io.tieout.core.documents.InvalidFieldException;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads statements of which each row is a line. The rows of a statement stand together; one
 * statement is in memory at a time. Each row that cannot be read is a dead letter, and so is its
 * statement then: a part of it explains nothing, and would stand in the way of the whole one that
 * comes when the file has been corrected.
 */
final class StatementRowReader implements RecordReader {

    private final String source;
    private final CsvMapping mapping;
    private final CsvTable table;
    private final Set<String> ended = new HashSet<>();
    private final Deque<Row> ready = new ArrayDeque<>();

    /** Whether a row was refused of which nobody knows whose it is. */
    private boolean lost;

    private StatementRows current;
    private CsvRecord firstRecord;
    private boolean started;
    private boolean atEnd;

    StatementRowReader(String source, CsvMapping mapping, InputStream bytes) {
        this.source = source;
        this.mapping = mapping;
        this.table = new CsvTable(source, mapping, bytes);
    }

    @Override
    public Row next() {
        try {
            if (!started) {
                started = true;
                Row problem = table.start();
                atEnd = problem != null;
                return problem == null ? next() : problem;
            }
            while (ready.isEmpty() && !atEnd) {
                read();
            }
            return ready.poll();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    /** Reads a row. If nobody can tell whose it was, the statement that follows may lack it. */
    private void read() throws IOException {
        CsvRecord record = table.nextRow();
        if (record == null) {
            atEnd = true;
            end();
            return;
        }
        boolean known = false;
        try {
            List<String> row = table.cells(record);
            if (!row.stream().allMatch(String::isBlank)) {
                StatementRows.Head head = StatementRows.head(table.columns(), row);
                known = true;
                take(record, row, head);
            }
        } catch (BadCellException e) {
            refuse(record, known, e.field(), e.getMessage());
        } catch (InvalidFieldException e) {
            refuse(record, known, e.field(), e.getMessage());
        } catch (IllegalArgumentException | ArithmeticException e) {
            refuse(record, known, "", e.getMessage());
        }
    }

    private void refuse(CsvRecord record, boolean known, String field, String reason) {
        lost |= !known;
        ready.add(table.rejected(record, field, reason));
        if (current != null) {
            current.refuse();
        }
    }

    private void take(CsvRecord record, List<String> row, StatementRows.Head head)
            throws BadCellException {
        if (current == null || !current.head().equals(head)) {
            String field = table.columns().has("statementId") ? "statementId" : "";
            if (ended.contains(head.id())) {
                String reason = "the rows of statement " + head.id() + " are not together";
                ready.add(table.rejected(record, field, reason));
                return;
            }
            if (current != null && current.head().id().equals(head.id())) {
                throw new BadCellException(
                        field, "says something else of statement " + head.id() + " than before");
            }
            end();
            current = new StatementRows(mapping, table.columns(), head);
            if (lost) {
                current.refuse();
            }
            firstRecord = record;
        }
        lost = false;
        current.add(row);
    }

    private void end() {
        if (current == null) {
            return;
        }
        StatementRows rows = current;
        current = null;
        ended.add(rows.head().id());
        if (rows.refused() > 0) {
            String reason = "%s is refused: %d of its rows cannot be read; send the whole again";
            ready.add(refusal(reason.formatted(rows.head().id(), rows.refused())));
            return;
        }
        try {
            ready.add(new Row.Accepted(firstRecord.position(), rows.statement()));
        } catch (BadCellException e) {
            ready.add(table.rejected(firstRecord, e.field(), e.getMessage()));
        } catch (InvalidFieldException e) {
            ready.add(table.rejected(firstRecord, e.field(), e.getMessage()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            ready.add(refusal(e.getMessage()));
        }
    }

    private Row refusal(String reason) {
        return table.rejected(firstRecord, "", reason);
    }
}
