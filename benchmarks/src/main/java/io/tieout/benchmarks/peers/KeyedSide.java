package io.tieout.benchmarks.peers;

/** A record of the feed, as far as the exact match needs it. */
public record KeyedSide(PairKey key, Side side) {}
