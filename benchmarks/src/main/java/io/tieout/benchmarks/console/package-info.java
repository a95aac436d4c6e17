/** How fast the console answers over a large read model. May use console, store and runs. */
package io.tieout.benchmarks.console;
