/**
 * ReconBench's feed of receivables: a company's customers, invoices, payments and remittances, with
 * the truth about which payment settles what. Shares lines, days and draws with the bank flow.
 */
package io.tieout.benchmarks.recon.receivables;
