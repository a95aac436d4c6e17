package io.tieout.benchmarks.peers;

import java.math.BigDecimal;

/**
 * What a document says of one order line.
 *
 * @param kind {@code O} ordered, {@code R} received, {@code I} billed
 * @param price for one; zero of a receipt
 */
public record Purchase(PairKey key, char kind, String id, BigDecimal quantity, BigDecimal price) {}
