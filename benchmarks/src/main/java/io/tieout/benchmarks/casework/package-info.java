/** How many messages casework takes in a second. */
package io.tieout.benchmarks.casework;
