package io.tieout.benchmarks.peers;

/** One side of a match that waits for the other. */
public record Side(boolean bank, String id) {}
