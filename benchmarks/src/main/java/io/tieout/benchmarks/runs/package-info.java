/**
 * Measures programs in JVMs of their own and keeps what came out beside machine and commit. May
 * read the clock: nothing here is part of a result of reconciliation.
 */
package io.tieout.benchmarks.runs;
