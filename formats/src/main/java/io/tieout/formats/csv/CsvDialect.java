package io.tieout.formats.csv;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * How a file is cut into cells.
 *
 * @param charset one that contains ASCII
 * @param header whether the first row names the columns; otherwise they are numbered from 1
 * @param skipTop lines before the header or the first row
 * @param skipBottom rows at the end that are no records, such as totals
 */
public record CsvDialect(
        Charset charset, char delimiter, char quote, boolean header, int skipTop, int skipBottom) {

    public CsvDialect {
        Objects.requireNonNull(charset, "charset");
        if (delimiter == quote) {
            throw new IllegalArgumentException("delimiter and quote must differ");
        }
    }
}
