package io.tieout.benchmarks.commands;

/** What a generated feed is about. */
enum Flow {
    BANK,
    RECEIVABLES
}
