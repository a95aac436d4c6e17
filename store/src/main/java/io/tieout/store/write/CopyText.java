package io.tieout.store.write;

import io.tieout.store.encoding.StoredText;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text format of {@code COPY}: fields end with a tab, rows with a line feed, {@code \N}
 * is null. Goes to the server in pieces, so that a batch is never in memory twice.
 */
final class CopyText {

    private static final int PIECE_CHARS = 1 << 16;

    private final CopyIn target;
    private final StringBuilder piece = new StringBuilder(PIECE_CHARS + 4_096);
    private boolean rowStarted;

    CopyText(CopyIn target) {
        this.target = target;
    }

    void text(String value) {
        field();
        if (value == null) {
            piece.append("\\N");
        } else {
            escape(StoredText.encode(value));
        }
    }

    /** Text that is encoded already, as JSON is. */
    void encoded(String value) {
        field();
        escape(value);
    }

    /** Digits, dates and truth values: what has nothing to escape. Null is null. */
    void plain(Object value) {
        field();
        piece.append(value == null ? "\\N" : value.toString());
    }

    void number(long value) {
        field();
        piece.append(value);
    }

    void endRow() throws SQLException {
        piece.append('\n');
        rowStarted = false;
        if (piece.length() >= PIECE_CHARS) {
            send();
        }
    }

    /** Sends what is left. */
    void end() throws SQLException {
        send();
    }

    private void send() throws SQLException {
        byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        target.writeToCopy(bytes, 0, bytes.length);
        piece.setLength(0);
    }

    private void field() {
        if (rowStarted) {
            piece.append('\t');
        }
        rowStarted = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> piece.append("\\\\");
                case '\n' -> piece.append("\\n");
                case '\r' -> piece.append("\\r");
                case '\t' -> piece.append("\\t");
                default -> piece.append(c);
            }
        }
    }
}
