/** Tries the cash forecast on invoices whose payments are known. */
package io.tieout.benchmarks.forecast;
