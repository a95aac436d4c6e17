/** The jobs, the ways to run them, and the launcher's commands. */
package io.tieout.jobs;
