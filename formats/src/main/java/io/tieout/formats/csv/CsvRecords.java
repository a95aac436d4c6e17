package io.tieout.formats.csv;

import io.tieout.formats.LineReader;
import io.tieout.formats.RawText;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Joins lines to records, as quoted cells may have line feeds. A quote that is never closed costs
 * one line, not the rest of the file. Blank lines are passed over.
 */
final class CsvRecords implements Closeable {

    private static final int MAX_LINE_BYTES = 1 << 20;

    /** A quoted cell over more lines than this is a quote that was never closed. */
    private static final int MAX_LINES = 64;

    private final LineReader lines;
    private final CsvDialect dialect;
    private final Deque<CsvRecord> pushedBack = new ArrayDeque<>();

    CsvRecords(InputStream bytes, CsvDialect dialect) {
        this.lines = new LineReader(bytes, MAX_LINE_BYTES);
        this.dialect = dialect;
    }

    void skipLines(int count) throws IOException {
        int left = count;
        while (left > 0 && lines.next()) {
            left--;
        }
    }

    /** The next record, null at the end. */
    CsvRecord next() throws IOException {
        CsvRecord first = line();
        if (first == null || first.problem() != null || !leavesQuoteOpen(first.text(), false)) {
            return first;
        }
        List<CsvRecord> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        while (more.size() < MAX_LINES && text.length() < MAX_LINE_BYTES) {
            CsvRecord line = line();
            if (line == null) {
                break;
            }
            more.add(line);
            if (line.problem() != null) {
                break;
            }
            text.append('\n').append(line.text());
            if (!leavesQuoteOpen(line.text(), true)) {
                return new CsvRecord(first.line(), text.toString(), null, null);
            }
        }
        for (int i = more.size() - 1; i >= 0; i--) {
            pushedBack.push(more.get(i));
        }
        return new CsvRecord(first.line(), first.text(), "a quoted cell is never closed", null);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private CsvRecord line() throws IOException {
        if (!pushedBack.isEmpty()) {
            return pushedBack.pop();
        }
        do {
            if (!lines.next()) {
                return null;
            }
        } while (lines.isBlank());
        Charset charset = dialect.charset();
        String text = new String(lines.buffer(), lines.from(), lines.length(), charset);
        String problem = lines.isTooLong() ? "a line of more than 1 MB" : problem(text);
        String raw =
                problem == null
                        ? null
                        : RawText.of(lines.buffer(), lines.from(), lines.length(), charset);
        return new CsvRecord(lines.number(), text, problem, raw);
    }

    private String problem(String text) {
        if (text.indexOf('\ufffd') >= 0) {
            return "not valid " + dialect.charset().name();
        }
        return text.indexOf('\0') >= 0 ? "has a NUL character" : null;
    }

    /** Whether a cell that begins with a quote is still open at the end of the line. */
    private boolean leavesQuoteOpen(String text, boolean openBefore) {
        boolean open = openBefore;
        boolean cellStart = !openBefore;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == dialect.quote() && open) {
                boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
                open = doubled;
                i += doubled ? 1 : 0;
            } else if (c == dialect.quote() && cellStart) {
                open = true;
            }
            cellStart = !open && c == dialect.delimiter();
        }
        return open;
    }
}
