package io.tieout.formats.csv;

import io.tieout.core.documents.MissingFieldException;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads one delimited file by its mapping. */
final class CsvRowReader implements RecordReader {

    private final String source;
    private final CsvMapping mapping;
    private final CsvTable table;
    private RowMapper rows;
    private boolean started;
    private boolean unusable;

    CsvRowReader(String source, CsvMapping mapping, InputStream bytes) {
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
                rows = new RowMapper(mapping, table.columns());
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
        table.close();
    }

    private Row row() throws IOException {
        for (CsvRecord record = table.nextRow(); record != null; record = table.nextRow()) {
            try {
                List<String> cells = table.cells(record);
                if (!cells.stream().allMatch(String::isBlank)) {
                    return new Row.Accepted(record.position(), rows.event(cells));
                }
            } catch (BadCellException e) {
                return table.rejected(record, e.field(), e.getMessage());
            } catch (MissingFieldException e) {
                return table.rejected(record, e.field(), e.getMessage());
            } catch (IllegalArgumentException | ArithmeticException e) {
                return table.rejected(record, "", e.getMessage());
            }
        }
        return null;
    }
}
