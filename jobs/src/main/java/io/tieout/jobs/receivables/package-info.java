/** Receivables: cash application beside bank reconciliation. */
package io.tieout.jobs.receivables;
