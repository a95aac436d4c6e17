package io.tieout.testkit.oracle.cash;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A continuous run of cash application.
 *
 * @param emissions what each tick told, by its time in milliseconds since 1970-01-01T00:00Z;
 *     without ticks that told nothing
 * @param end how everything stands after the last tick
 */
public record CashHistory(SortedMap<Long, CashEmission> emissions, CashOracleResult end) {

    public CashHistory {
        SortedMap<Long, CashEmission> some = new TreeMap<>(emissions);
        some.values().removeIf(CashEmission::isEmpty);
        emissions = Collections.unmodifiableSortedMap(some);
    }
}
