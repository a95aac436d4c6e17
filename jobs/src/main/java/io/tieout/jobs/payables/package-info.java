/** Payables: bills, orders and receipts beside the other flows. */
package io.tieout.jobs.payables;
