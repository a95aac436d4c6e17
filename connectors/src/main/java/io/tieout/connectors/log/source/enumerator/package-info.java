/** Runs beside the JobManager: hands the log's partitions to the readers. */
package io.tieout.connectors.log.source.enumerator;
