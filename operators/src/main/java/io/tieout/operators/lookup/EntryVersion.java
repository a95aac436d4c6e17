package io.tieout.operators.lookup;

import java.util.Comparator;

/**
 * What was known of an entry from a time on.
 *
 * @param value null if it was removed
 */
public record EntryVersion<V>(long sinceMillis, long contentHash, V value) {

    /** By time, then by content; the later one holds. */
    static final Comparator<EntryVersion<?>> ORDER =
            Comparator.<EntryVersion<?>>comparingLong(EntryVersion::sinceMillis)
                    .thenComparingLong(EntryVersion::contentHash)
                    .thenComparing(version -> version.value() == null);
}
