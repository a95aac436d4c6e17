/** Programs that ReconBench measures side by side, on the same feed. */
package io.tieout.benchmarks.peers;
