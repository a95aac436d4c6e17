/**
 * The generator's flow of payables: vendors, purchase orders, goods receipts, invoices and credit
 * notes, and what a three-way match has to make of each. Depends on the parts that all flows share.
 */
package io.tieout.benchmarks.recon.payables;
