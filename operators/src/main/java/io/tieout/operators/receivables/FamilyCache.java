package io.tieout.operators.receivables;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The families of a subtask that are in memory; the one not used for longest goes first. */
final class FamilyCache {

    private final int maxItems;
    private final Map<String, LoadedFamily> families = new LinkedHashMap<>(16, 0.75f, true);
    private long items;

    FamilyCache(int maxItems) {
        this.maxItems = maxItems;
    }

    LoadedFamily get(String scopeKey) {
        return families.get(scopeKey);
    }

    void put(String scopeKey, LoadedFamily family) {
        families.put(scopeKey, family);
        items += family.size();
    }

    void grew() {
        items++;
    }

    void remove(String scopeKey) {
        LoadedFamily family = families.remove(scopeKey);
        if (family != null) {
            items -= family.size();
        }
    }

    long items() {
        return items;
    }

    /** Drops families until the items fit; the one used last stays. */
    void shrink() {
        Iterator<LoadedFamily> oldest = families.values().iterator();
        while (items > maxItems && families.size() > 1) {
            items -= oldest.next().size();
            oldest.remove();
        }
    }
}
