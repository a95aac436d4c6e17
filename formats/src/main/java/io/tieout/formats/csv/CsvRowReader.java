package io.tieout.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.MissingFieldException;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads one delimited file by its mapping. */
final class CsvRowReader implements RecordReader {

    private final String source;
    private final CsvMapping mapping;
    private final CsvRecords records;
    private final CsvReader.CsvReaderBuilder csv;
    private final Deque<CsvRecord> ahead = new ArrayDeque<>();
    private RowMapper rows;
    private boolean started;
    private boolean unusable;

    CsvRowReader(String source, CsvMapping mapping, InputStream bytes) {
        this.source = source;
        this.mapping = mapping;
        this.records = new CsvRecords(bytes, mapping.dialect());
        this.csv =
                CsvReader.builder()
                        .fieldSeparator(mapping.dialect().delimiter())
                        .quoteCharacter(mapping.dialect().quote());
    }

    @Override
    public Row next() {
        try {
            if (!started) {
                started = true;
                Row problem = start();
                if (problem != null) {
                    unusable = true;
                    return problem;
                }
            }
            return unusable ? null : row();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Passes over the top and reads the header; a dead letter if the columns do not fit. */
    private Row start() throws IOException {
        records.skipLines(mapping.dialect().skipTop());
        if (!mapping.dialect().header()) {
            rows = new RowMapper(mapping, null);
            return null;
        }
        CsvRecord header = records.next();
        if (header == null) {
            return new Row.Rejected(
                    new DeadLetter(source, "line 1", "", "no header: the file is empty", ""));
        }
        try {
            rows = new RowMapper(mapping, cells(header).stream().map(String::strip).toList());
            return null;
        } catch (BadCellException | IllegalArgumentException e) {
            return rejected(header, "", e.getMessage());
        }
    }

    private Row row() throws IOException {
        for (CsvRecord record = nextRow(); record != null; record = nextRow()) {
            try {
                List<String> cells = cells(record);
                if (!cells.stream().allMatch(String::isBlank)) {
                    return new Row.Accepted(record.position(), rows.event(cells));
                }
            } catch (BadCellException e) {
                return rejected(record, e.field(), e.getMessage());
            } catch (MissingFieldException e) {
                return rejected(record, e.field(), e.getMessage());
            } catch (IllegalArgumentException | ArithmeticException e) {
                return rejected(record, "", e.getMessage());
            }
        }
        return null;
    }

    /** The next record that is not one of the last {@code skipBottom}. */
    private CsvRecord nextRow() throws IOException {
        while (ahead.size() <= mapping.dialect().skipBottom()) {
            CsvRecord record = records.next();
            if (record == null) {
                return null;
            }
            ahead.add(record);
        }
        return ahead.poll();
    }

    private List<String> cells(CsvRecord record) throws BadCellException {
        if (record.problem() != null) {
            throw new BadCellException("", record.problem());
        }
        try {
            return csv.ofSingleCsvRecord(record.text()).getFields();
        } catch (CsvParseException e) {
            throw new BadCellException("", "not a well-formed row: " + e.getMessage());
        }
    }

    private Row rejected(CsvRecord record, String field, String reason) {
        return new Row.Rejected(
                new DeadLetter(source, record.position(), field, reason, record.raw()));
    }
}
