package io.tieout.core.payables;

import io.tieout.core.results.Match;
import java.util.List;
import java.util.Objects;

/**
 * What happened to a bill that is not granted.
 *
 * @param takenOff what value credits took off each of its lines, in minor units; empty if nothing
 * @param proposed what was proposed for it last, without its time; null if nothing
 */
public record BillMark(String billId, List<Long> takenOff, Match proposed) {

    public BillMark {
        Objects.requireNonNull(billId, "billId");
        takenOff = List.copyOf(takenOff);
    }
}
