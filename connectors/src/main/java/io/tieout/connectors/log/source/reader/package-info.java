/** Runs in the source's subtasks: reads partitions, emits records and watermarks. */
package io.tieout.connectors.log.source.reader;
