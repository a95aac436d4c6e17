package io.tieout.operators.receivables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What payer identification holds of a company in memory: its customers, and who waits under which
 * key. It can be dropped and built again from rows at any time.
 */
final class PayerCompany {

    private final FamilyTree tree;
    private final Map<String, Set<String>> namesByKey = new HashMap<>();
    private final Map<String, List<String>> keysByName = new HashMap<>();
    private boolean applies;

    PayerCompany(PayerRows rows) throws Exception {
        tree = new FamilyTree(rows);
        applies = !tree.isEmpty();
        if (applies) {
            rows.waiting().forEach((name, waiting) -> await(name, waiting.keys()));
        }
    }

    FamilyTree tree() {
        return tree;
    }

    /** Whether cash is applied: as soon as a customer or a receivable came. */
    boolean applies() {
        return applies;
    }

    void startToApply() {
        applies = true;
    }

    /** Lets somebody wait under these keys, and under no others. */
    void await(String name, List<String> keys) {
        forget(name);
        keysByName.put(name, keys);
        keys.forEach(key -> namesByKey.computeIfAbsent(key, k -> new HashSet<>(2)).add(name));
    }

    void forget(String name) {
        List<String> keys = keysByName.remove(name);
        if (keys != null) {
            for (String key : keys) {
                Set<String> names = namesByKey.get(key);
                names.remove(name);
                if (names.isEmpty()) {
                    namesByKey.remove(key);
                }
            }
        }
    }

    /** Who waits under a key. */
    Set<String> waitingUnder(String key) {
        return namesByKey.getOrDefault(key, Set.of());
    }

    /** Everybody who waits, in order. */
    Set<String> waiting() {
        return new TreeSet<>(keysByName.keySet());
    }

    int size() {
        return keysByName.size();
    }
}
