package io.tieout.operators.lookup;

import java.util.Comparator;

/**
 * What was known of an entry from a time on.
 *
 * @param value null if it was removed
 */
public record EntryVersion<V>(long sinceMillis, long contentHash, V value) {

    /** By time; at the same time a removal counts as the later one, so that it holds. */
    static final Comparator<EntryVersion<?>> ORDER =
            Comparator.<EntryVersion<?>>comparingLong(EntryVersion::sinceMillis)
                    .thenComparing(version -> version.value() == null)
                    .thenComparingLong(EntryVersion::contentHash);
}
