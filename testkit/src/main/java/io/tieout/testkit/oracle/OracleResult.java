package io.tieout.testkit.oracle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What becomes of every scope that has an item, a conflict or a statement. */
public record OracleResult(SortedMap<OracleScope, ScopeResult> scopes) {

    public OracleResult {
        scopes = Collections.unmodifiableSortedMap(new TreeMap<>(scopes));
    }

    /**
     * The result of the only scope.
     *
     * @throws IllegalStateException if there is none or more than one
     */
    public ScopeResult only() {
        if (scopes.size() != 1) {
            throw new IllegalStateException("not one scope but " + scopes.keySet());
        }
        return scopes.get(scopes.firstKey());
    }
}
