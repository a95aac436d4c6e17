package io.tieout.operators.bank;

import io.tieout.core.results.ExceptionItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scopes of a subtask that are in memory; the one not used for longest goes first. */
final class ScopeCache {

    private final int maxItems;
    private final Map<String, LoadedScope> scopes = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> seen = new HashSet<>();
    private final List<ExceptionItem> conflicts = new ArrayList<>();

    ScopeCache(int maxItems) {
        this.maxItems = maxItems;
    }

    LoadedScope get(String scopeKey) {
        return scopes.get(scopeKey);
    }

    void put(String scopeKey, LoadedScope scope) {
        scopes.put(scopeKey, scope);
    }

    void drop(String scopeKey) {
        scopes.remove(scopeKey);
    }

    /** Whether this subtask has not met the scope since it was started. */
    boolean isFirstSeen(String scopeKey) {
        return seen.add(scopeKey);
    }

    void addConflict(ExceptionItem conflict) {
        conflicts.add(conflict);
    }

    List<ExceptionItem> takeConflicts() {
        List<ExceptionItem> taken = List.copyOf(conflicts);
        conflicts.clear();
        return taken;
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
