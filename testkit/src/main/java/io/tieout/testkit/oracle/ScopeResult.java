package io.tieout.testkit.oracle;

import io.tieout.core.results.Reason;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of one scope.
 *
 * @param matches confirmed and proposed
 * @param open reason of each open item by its id
 * @param originals for a returned bank line the line it returns, where there is exactly one
 * @param conflicts how many other contents came under an id, by id
 */
public record ScopeResult(
        SortedSet<OracleMatch> matches,
        SortedMap<String, Reason> open,
        SortedMap<String, String> originals,
        SortedMap<String, Integer> conflicts) {

    public ScopeResult {
        matches = Collections.unmodifiableSortedSet(new TreeSet<>(matches));
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
        originals = Collections.unmodifiableSortedMap(new TreeMap<>(originals));
        conflicts = Collections.unmodifiableSortedMap(new TreeMap<>(conflicts));
    }
}
