package io.tieout.benchmarks.recon;

/**
 * Spreads the events over the calendar, more at month ends, and over accounts or customers by
 * weight. Looks at what was produced so far, so that large batches do not change the total.
 */
public final class Pace {
    /** What one event costs an account, in units of credit. */
    public static final long ONE_EVENT = 1_000_000;

    private static final int DAYS_PER_YEAR = 365;

    private final long events;
    private final int lastDay;
    private final long totalLoad;
    private final long totalWeight;
    private long loadSoFar;
    private long today;
    private boolean works;

    /**
     * @param totalWeight of all that share the events
     */
    public Pace(long events, int years, long totalWeight) {
        this.events = events;
        this.lastDay = Days.START + years * DAYS_PER_YEAR - 1;
        long load = 0;
        for (int day = Days.START; day <= lastDay; day++) {
            load += Days.load(day);
        }
        this.totalLoad = load;
        this.totalWeight = totalWeight;
    }

    public void enter(int day, long produced) {
        int load = Days.load(day);
        works = load > 0;
        loadSoFar += load;
        if (day > lastDay) {
            today = works ? Math.max(1, events - produced) : 0;
            return;
        }
        // The remainder first: events times load would not fit 64 bits for the largest feeds.
        long before = target(loadSoFar - load);
        today = Math.max(0, target(loadSoFar) - before + (before - produced) / 8);
    }

    private long target(long load) {
        return Math.multiplyHigh(events, load) == 0
                ? events * load / totalLoad
                : events / totalLoad * load;
    }

    /** Whether people work on the day. */
    public boolean works() {
        return works;
    }

    /** What one of a weight gains today, in units of credit. */
    public long share(long weight) {
        long perMillion = weight * 1_000_000 / totalWeight;
        return today * perMillion * (ONE_EVENT / 1_000_000);
    }
}
