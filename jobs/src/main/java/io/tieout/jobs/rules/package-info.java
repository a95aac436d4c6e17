/** Rules as files: what differs between two versions, and what each makes of the same input. */
package io.tieout.jobs.rules;
