package io.tieout.benchmarks.commands;

/** Whether customers of a feed send remittances. */
enum Remittances {
    SOME,
    NONE
}
