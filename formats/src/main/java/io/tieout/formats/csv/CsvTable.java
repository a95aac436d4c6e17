package io.tieout.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.Row;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The rows of one delimited file, cut into cells, with what its header says of the columns. */
final class CsvTable implements Closeable {

    private final String source;
    private final CsvMapping mapping;
    private final CsvRecords records;
    private final CsvReader.CsvReaderBuilder csv;
    private final Deque<CsvRecord> ahead = new ArrayDeque<>();
    private Columns columns;

    CsvTable(String source, CsvMapping mapping, InputStream bytes) {
        this.source = source;
        this.mapping = mapping;
        this.records = new CsvRecords(bytes, mapping.dialect());
        this.csv =
                CsvReader.builder()
                        .fieldSeparator(mapping.dialect().delimiter())
                        .quoteCharacter(mapping.dialect().quote());
    }

    /** Those of the file; only after it was started. */
    Columns columns() {
        return columns;
    }

    /** Passes over the top and reads the header; a dead letter if the columns do not fit. */
    Row start() throws IOException {
        records.skipLines(mapping.dialect().skipTop());
        if (!mapping.dialect().header()) {
            return start(null, List.of());
        }
        CsvRecord header = records.next();
        if (header == null) {
            return new Row.Rejected(
                    new DeadLetter(source, "line 1", "", "no header: the file is empty", ""));
        }
        try {
            return start(header, cells(header).stream().map(String::strip).toList());
        } catch (BadCellException e) {
            return rejected(header, "", e.getMessage());
        }
    }

    private Row start(CsvRecord header, List<String> names) {
        try {
            Map<String, String> given = mapping.given(source);
            columns = new Columns(mapping, header == null ? null : names, given);
            return null;
        } catch (IllegalArgumentException e) {
            return header == null
                    ? new Row.Rejected(new DeadLetter(source, "line 1", "", e.getMessage(), source))
                    : rejected(header, "", e.getMessage());
        }
    }

    /** The next record that is not one of the last {@code skipBottom}. */
    CsvRecord nextRow() throws IOException {
        while (ahead.size() <= mapping.dialect().skipBottom()) {
            CsvRecord record = records.next();
            if (record == null) {
                return null;
            }
            ahead.add(record);
        }
        return ahead.poll();
    }

    List<String> cells(CsvRecord record) throws BadCellException {
        if (record.problem() != null) {
            throw new BadCellException("", record.problem());
        }
        try {
            return csv.ofSingleCsvRecord(record.text()).getFields();
        } catch (CsvParseException e) {
            throw new BadCellException("", "not a well-formed row: " + e.getMessage());
        }
    }

    Row rejected(CsvRecord record, String field, String reason) {
        return new Row.Rejected(
                new DeadLetter(source, record.position(), field, reason, record.raw()));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
