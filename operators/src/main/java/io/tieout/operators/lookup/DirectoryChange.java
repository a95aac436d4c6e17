package io.tieout.operators.lookup;

import java.util.Objects;

/**
 * An entry of a directory was added, changed or removed under a key. It holds from its observation
 * until the next change of the same entry under the same key. The same change again at the same
 * time changes nothing; the same content at a later time is a new statement.
 *
 * @param entryId of the entry among those of its key
 * @param observedAtMillis from when on it holds, in event time
 * @param contentHash orders two contents observed at the same time, so that arrival does not: the
 *     greater one holds
 * @param entry null if it was removed
 */
public record DirectoryChange<K, V>(
        K key, String entryId, long observedAtMillis, long contentHash, V entry) {

    public DirectoryChange {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(entryId, "entryId");
    }

    /** A removal, which holds against all contents that were observed at the same time. */
    public static <K, V> DirectoryChange<K, V> removed(
            K key, String entryId, long observedAtMillis) {
        return new DirectoryChange<>(key, entryId, observedAtMillis, Long.MAX_VALUE, null);
    }

    public boolean isRemoval() {
        return entry == null;
    }
}
