package io.tieout.formats.csv;

import java.util.Set;

/**
 * How a file writes amounts. Which columns the mapping has says which sign convention holds: a
 * signed column, a column each for the two sides, or an unsigned column with an indicator.
 *
 * @param decimal decimal separator
 * @param grouping separator of thousands, null if none is allowed
 * @param credits indicator values for money in, in upper case
 * @param debits indicator values for money out, in upper case
 * @param inverted whether the file is written from the bank's side: its credit is money out
 */
public record CsvAmounts(
        char decimal,
        Character grouping,
        Set<String> credits,
        Set<String> debits,
        boolean inverted) {

    public CsvAmounts {
        credits = Set.copyOf(credits);
        debits = Set.copyOf(debits);
        if (grouping != null && grouping == decimal) {
            throw new IllegalArgumentException("decimal and grouping separator must differ");
        }
    }
}
