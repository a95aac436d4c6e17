/**
 * The launcher's commands. Data goes to standard output, commentary to standard error, and the exit
 * code says how it ended. May use everything below; nothing depends on it but more commands.
 */
package io.tieout.jobs.cli;
