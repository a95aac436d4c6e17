package io.tieout.operators.state;

/**
 * The key of a document within its scope. The content's hash and the observation time are part of
 * it, so that a document is stored without reading first: the same one again overwrites itself.
 *
 * @param kind {@code B} bank line, {@code L} ledger entry, {@code O} any other document
 */
public record RowKey(char kind, String id, long contentHash, long observedAtMillis) {}
