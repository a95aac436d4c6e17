/** Runs the core's matching without Flink, for comparison with the oracle. */
package io.tieout.testkit.engine;
