package io.tieout.jobs.run;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * The way of an event to the screen, in milliseconds of this machine's clock.
 *
 * @param dropped into the watched folder
 * @param observed by the intake, which stamps it and writes it to the log
 * @param decided the instant, in the time of events, as of which the engine says that nothing fits
 * @param stored in the database, seen there by another connection
 * @param counted by the first screen
 * @param stood in the queue, if it has room for it
 */
record EventStages(
        long dropped, long observed, long decided, long stored, long counted, OptionalLong stood) {

    boolean isInOrder(long mostMillis) {
        return dropped <= observed
                && observed <= decided
                && decided <= stored
                && stored - mostMillis <= dropped
                && counted - mostMillis <= dropped;
    }

    /** What the wait that is configured for late evidence does not explain. */
    private long own(long end, long waitMillis) {
        return end - dropped - waitMillis;
    }

    static String table(String how, List<EventStages> all, long waitMillis) {
        StringBuilder table = new StringBuilder();
        table.append(all.size()).append(" events, ").append(how).append('\n');
        table.append("stage | events | p50 ms | p99 ms | most ms\n");
        row(table, "intake: folder to log", all, it -> it.observed() - it.dropped());
        row(table, "settling, as configured", all, it -> it.decided() - it.observed());
        row(table, "tick, sink and database", all, it -> it.stored() - it.decided());
        row(table, "stream and paint: number", all, it -> it.counted() - it.stored());
        List<EventStages> rows = all.stream().filter(it -> it.stood().isPresent()).toList();
        row(table, "stream and paint: row", rows, it -> it.stood().getAsLong() - it.stored());
        row(table, "folder to number", all, it -> it.counted() - it.dropped());
        row(table, "without the wait, number", all, it -> it.own(it.counted(), waitMillis));
        row(table, "without the wait, row", rows, it -> it.own(it.stood().getAsLong(), waitMillis));
        return table.toString();
    }

    private static void row(
            StringBuilder table,
            String name,
            List<EventStages> all,
            ToLongFunction<EventStages> millis) {
        long[] sorted = all.stream().mapToLong(millis).sorted().toArray();
        if (sorted.length > 0) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "%s | %d | %d | %d | %d%n",
                            name,
                            sorted.length,
                            at(sorted, 0.5),
                            at(sorted, 0.99),
                            sorted[sorted.length - 1]));
        }
    }

    private static long at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
