/** The casework job. */
package io.tieout.jobs.casework;
