/**
 * The embedded log: a folder with one Chronicle queue per partition, its writer, reader and
 * retention in plain Java, and the Flink source and sink over them. May use core and Flink; knows
 * nothing of formats or the store.
 */
package io.tieout.connectors.log;
