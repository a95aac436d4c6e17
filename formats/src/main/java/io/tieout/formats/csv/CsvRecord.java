package io.tieout.formats.csv;

import io.tieout.formats.RawText;

/**
 * The lines of one record, not yet cut into cells.
 *
 * @param line 1-based number of its first line
 * @param problem why it cannot be cut; null if it can
 * @param undecoded the lines as a dead letter shows them, where the text would hide what is wrong;
 *     null elsewhere
 */
record CsvRecord(long line, String text, String problem, String undecoded) {

    String raw() {
        return undecoded == null ? RawText.of(text) : undecoded;
    }

    String position() {
        return "line " + line;
    }
}
