/**
 * The engine that runs on: database, log and one Flink job in this process, started from where it
 * stopped. Knows nothing of commands and screens.
 */
package io.tieout.jobs.run;
