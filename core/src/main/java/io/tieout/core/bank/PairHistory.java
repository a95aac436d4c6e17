package io.tieout.core.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people decided about names that do not agree: the positive memory of a scope. Bounded: of
 * too many pairs those go first about which nobody decided for longest.
 */
public final class PairHistory {

    /** Most pairs of a scope: about 200 kB of names. */
    static final int MAX_PAIRS = 1_000;

    private final int maxPairs;
    private final Map<NamePair, PairRecord> records = new HashMap<>();
    private final Set<NamePair> changed = new HashSet<>();

    public PairHistory() {
        this(MAX_PAIRS);
    }

    PairHistory(int maxPairs) {
        this.maxPairs = maxPairs;
    }

    /** True of most scopes, and then there is nothing to look up. */
    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** {@link PairRecord#NONE} if nobody decided about the pair. */
    public PairRecord of(NamePair pair) {
        return records.getOrDefault(pair, PairRecord.NONE);
    }

    /** Goes on where another run stood. */
    public void restore(NamePair pair, PairRecord record) {
        records.put(pair, record);
    }

    void confirm(NamePair pair, long decidedAtMillis) {
        put(pair, of(pair).confirmed(decidedAtMillis));
    }

    void reject(NamePair pair, long decidedAtMillis) {
        put(pair, of(pair).rejected(decidedAtMillis));
    }

    private void put(NamePair pair, PairRecord record) {
        records.put(pair, record);
        changed.add(pair);
    }

    /** Forgets pairs until few enough are left. */
    void shrink() {
        int tooMany = records.size() - maxPairs;
        if (tooMany <= 0) {
            return;
        }
        List<NamePair> oldestFirst = new ArrayList<>(records.keySet());
        oldestFirst.sort(
                Comparator.comparingLong((NamePair pair) -> of(pair).lastDecidedAtMillis())
                        .thenComparing(Comparator.naturalOrder()));
        for (NamePair pair : oldestFirst.subList(0, tooMany)) {
            records.remove(pair);
            changed.add(pair);
        }
    }

    /** What changed since this was last asked; {@link PairRecord#NONE} where it was forgotten. */
    public Map<NamePair, PairRecord> takeChanges() {
        if (changed.isEmpty()) {
            return Map.of();
        }
        Map<NamePair, PairRecord> taken = new TreeMap<>();
        changed.forEach(pair -> taken.put(pair, of(pair)));
        changed.clear();
        return taken;
    }
}
