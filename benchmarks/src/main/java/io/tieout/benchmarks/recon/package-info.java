/**
 * ReconBench's generator: a company's year as a bank feed and a cash ledger, with the truth
 * attached. What every flow is made of (lines, days, draws, arrivals) is public for the other
 * flows. Depends on the JDK and the list of exception reasons.
 */
package io.tieout.benchmarks.recon;
