/** The job that chases late invoices, and how its notices leave. */
package io.tieout.jobs.collections;
