package io.tieout.core.coding;

/**
 * An account that a line may belong to.
 *
 * @param probability 0 to 1, among all accounts that are known
 */
public record Scored(String account, double probability) {}
