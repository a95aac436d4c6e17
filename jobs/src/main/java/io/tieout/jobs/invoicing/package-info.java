/**
 * Invoicing out: from the orders and contracts of a folder to invoices, receivables and messages.
 */
package io.tieout.jobs.invoicing;
