/** Runs beside the JobManager: finds files, tells repeated content, hands files to readers. */
package io.tieout.connectors.files.source.enumerator;
