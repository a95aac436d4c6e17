package io.tieout.formats.bai2;

import io.tieout.formats.LineReader;
import io.tieout.formats.RawText;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Joins lines and their continuations (88) to logical records, in bounded memory. */
final class Bai2Records implements Closeable {

    private static final int MAX_RECORD_CHARS = 1 << 18;
    private static final String CONTINUATION = "88";

    private final LineReader lines;
    private String pending;
    private long pendingLine;
    private boolean pendingTooLong;

    Bai2Records(InputStream bytes) {
        this.lines = new LineReader(bytes, MAX_RECORD_CHARS);
    }

    /** The next record, null at the end of the file. */
    Bai2Record next() throws IOException {
        if (pending == null && !advance()) {
            return null;
        }
        String position = "line " + pendingLine;
        String code = code(pending);
        List<String> parts = new ArrayList<>(2);
        StringBuilder raw = new StringBuilder(pending);
        parts.add(content(pending));
        int count = 1;
        int chars = pendingTooLong ? MAX_RECORD_CHARS + 1 : pending.length();
        while (advance() && code(pending).equals(CONTINUATION)) {
            count++;
            chars = Math.min(chars + pending.length(), MAX_RECORD_CHARS + 1);
            if (chars <= MAX_RECORD_CHARS) {
                parts.add(content(pending));
                raw.append('\n').append(pending);
            }
        }
        boolean tooLong = chars > MAX_RECORD_CHARS;
        return new Bai2Record(code, parts, count, position, RawText.of(raw.toString()), tooLong);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private boolean advance() throws IOException {
        while (lines.next()) {
            if (!lines.isBlank()) {
                Charset charset =
                        lines.isAscii() ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
                pending = new String(lines.buffer(), lines.from(), lines.length(), charset);
                if (pending.indexOf('\ufffd') >= 0) {
                    // Not UTF-8: the other encoding that banks send, in which every byte is valid.
                    pending = latin1();
                }
                pendingLine = lines.number();
                pendingTooLong = lines.isTooLong();
                return true;
            }
        }
        pending = null;
        return false;
    }

    private String latin1() {
        return new String(
                lines.buffer(), lines.from(), lines.length(), StandardCharsets.ISO_8859_1);
    }

    private static String code(String line) {
        String text = line.stripLeading();
        int comma = text.indexOf(',');
        int end = comma < 0 ? text.indexOf('/') : comma;
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** What follows the code, without blanks that fill the line and without the ending slash. */
    private static String content(String line) {
        int comma = line.indexOf(',');
        String content = comma < 0 ? "" : line.substring(comma + 1).stripTrailing();
        return content.endsWith("/") ? content.substring(0, content.length() - 1) : content;
    }
}
