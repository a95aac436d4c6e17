/** Writes a stream into the read model in PostgreSQL. May use core, store and Flink. */
package io.tieout.connectors.postgres;
