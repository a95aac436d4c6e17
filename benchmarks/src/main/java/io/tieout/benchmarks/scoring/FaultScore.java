package io.tieout.benchmarks.scoring;

/**
 * Planted faults of one kind.
 *
 * @param found those for which the engine gave the expected reason (or did the expected thing)
 */
public record FaultScore(String expected, long planted, long found) {
    FaultScore plus(boolean oneMoreFound) {
        return new FaultScore(expected, planted + 1, found + (oneMoreFound ? 1 : 0));
    }
}
