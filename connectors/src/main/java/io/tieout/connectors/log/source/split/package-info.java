/** What of the log's source is kept in checkpoints, and its versioned form. */
package io.tieout.connectors.log.source.split;
