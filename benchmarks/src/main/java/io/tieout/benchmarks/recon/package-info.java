/**
 * ReconBench's generator: a company's year as a bank feed and a cash ledger, with the truth
 * attached. Depends on the JDK alone.
 */
package io.tieout.benchmarks.recon;
