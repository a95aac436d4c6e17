/** Programs that ReconBench measures Tieout against, on the same feed. */
package io.tieout.benchmarks.peers;
