/** The bounded run: every file of a folder through the jobs to the end of input. */
package io.tieout.jobs.reconcile;
