package io.tieout.benchmarks.runs;

/** Two programs, one right after the other, on the same feed in the same form. */
public record Pair(String input, Side tieout, Side peer) {

    /** Tieout's events per CPU-second for one of the peer's. */
    public double ratioPerCpuSecond() {
        return tieout.eventsPerCpuSecond() / peer.eventsPerCpuSecond();
    }

    /** The same by the clock. */
    public double ratioPerSecond() {
        return tieout.eventsPerSecond() / peer.eventsPerSecond();
    }
}
