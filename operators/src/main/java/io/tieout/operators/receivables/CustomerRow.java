package io.tieout.operators.receivables;

import io.tieout.core.documents.Observed;
import java.util.List;

/**
 * A customer as far as it is known.
 *
 * @param newest its record observed last; null if only receivables name it
 * @param families roots of the families that have had it
 */
public record CustomerRow(Observed newest, List<String> families) {

    static final CustomerRow UNKNOWN = new CustomerRow(null, List.of());

    public CustomerRow {
        families = List.copyOf(families);
    }
}
