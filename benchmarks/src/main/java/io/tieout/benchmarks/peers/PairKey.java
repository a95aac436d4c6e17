package io.tieout.benchmarks.peers;

/** What both sides of an exact match have in common. */
public record PairKey(String account, String reference, long minorUnits) {}
