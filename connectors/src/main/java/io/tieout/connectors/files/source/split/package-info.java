/** What of the folder source is kept in checkpoints, and its versioned form. */
package io.tieout.connectors.files.source.split;
