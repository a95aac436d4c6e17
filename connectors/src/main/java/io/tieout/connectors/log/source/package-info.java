/** The Flink source over a log (FLIP-27): one split per partition. */
package io.tieout.connectors.log.source;
