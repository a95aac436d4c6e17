/** Runs in the source's subtasks: parses files, moves what is done or failed. */
package io.tieout.connectors.files.source.reader;
