package io.tieout.operators.bank;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The scopes of a subtask that are in memory; the one not used for longest goes first. */
final class ScopeCache {

    private final int maxItems;
    private final Map<String, LoadedScope> scopes = new LinkedHashMap<>(16, 0.75f, true);

    ScopeCache(int maxItems) {
        this.maxItems = maxItems;
    }

    LoadedScope get(String scopeKey) {
        return scopes.get(scopeKey);
    }

    void put(String scopeKey, LoadedScope scope) {
        scopes.put(scopeKey, scope);
    }

    long items() {
        return scopes.values().stream().mapToLong(loaded -> loaded.scope().items().size()).sum();
    }

    /** Drops scopes until the items fit; the one used last stays. */
    void shrink() {
        long items = items();
        Iterator<LoadedScope> oldest = scopes.values().iterator();
        while (items > maxItems && scopes.size() > 1) {
            items -= oldest.next().scope().items().size();
            oldest.remove();
        }
    }
}
