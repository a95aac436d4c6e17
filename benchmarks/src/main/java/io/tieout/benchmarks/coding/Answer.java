package io.tieout.benchmarks.coding;

/**
 * What one way says of a line.
 *
 * @param account null if it has nothing to say
 * @param confidence 0 to 1
 */
record Answer(String account, double confidence) {

    static final Answer NONE = new Answer(null, 0);
}
