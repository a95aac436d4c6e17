/**
 * When open receivables will be paid, and what cash that brings on which day. Pure functions over
 * account items; no Flink, no I/O. The method is explained in docs/explanation/forecast.md.
 *
 * <p>Shares and weights are floating point, amounts never are: an amount is split by whole parts of
 * a million, and the parts sum to it.
 */
package io.tieout.core.forecast;
