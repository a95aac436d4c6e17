package io.tieout.operators.lookup;

/**
 * An entry as it stands in a directory at some time.
 *
 * @param sinceMillis when this content was observed, in event time
 */
public record DirectoryEntry<V>(String id, long sinceMillis, V value) {}
