/** The Flink sink into a log (Sink V2): stages per checkpoint, appends on commit. */
package io.tieout.connectors.log.sink;
