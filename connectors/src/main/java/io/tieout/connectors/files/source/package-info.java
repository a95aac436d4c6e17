/** The Flink source over a folder (FLIP-27): one split per file. */
package io.tieout.connectors.files.source;
