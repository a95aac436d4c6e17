/** How well accounts of bill lines are told, on a generated year that drifts, beside other ways. */
package io.tieout.benchmarks.coding;
