/** The bank reconciliation job. */
package io.tieout.jobs.bank;
