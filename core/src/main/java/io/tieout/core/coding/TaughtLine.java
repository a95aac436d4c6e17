package io.tieout.core.coding;

import java.util.Objects;

/**
 * A line whose account turned out, as it is kept to be learned again.
 *
 * @param number of everything that the coder ever learned, from 1
 * @param costCenter null if it is not known
 */
public record TaughtLine(long number, CodingLine line, String account, String costCenter) {

    public TaughtLine {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(account, "account");
    }
}
