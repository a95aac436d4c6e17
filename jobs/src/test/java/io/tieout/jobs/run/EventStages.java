package io.tieout.jobs.run;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * The way of a bank line to the screen, in milliseconds of this machine's clock.
 *
 * @param dropped into the watched folder
 * @param observed when it entered the log, which stamps it
 * @param written the line in the database, seen there by another connection
 * @param held by the account's figure on the first screen
 * @param settled the end of the wait for late evidence, as configured
 * @param decided the tick as of which the engine says that nothing fits
 * @param stored its exception in the database, seen there by another connection
 * @param counted by the number of open exceptions on the first screen
 * @param stood in the queue
 */
record EventStages(
        long dropped,
        long observed,
        long written,
        long held,
        long settled,
        long decided,
        long stored,
        long counted,
        long stood) {

    boolean isInOrder() {
        return dropped <= observed
                && observed <= written
                && observed <= held
                && settled <= decided
                && decided <= stored
                && decided <= counted
                && decided <= stood;
    }

    /** From the log to the account's figure. */
    long logToFigure() {
        return held - observed;
    }

    /** From the end of the wait to both the number and the row. */
    long settledToScreen() {
        return Math.max(counted, stood) - settled;
    }

    static String table(String how, List<EventStages> all) {
        return "| %d bank lines, %s | events | p50 ms | p90 ms | p99 ms | max ms |%n"
                        .formatted(all.size(), how)
                + "| --- | ---: | ---: | ---: | ---: | ---: |\n"
                + line("folder to log", all, it -> it.observed() - it.dropped())
                + line("log to database", all, it -> it.written() - it.observed())
                + line("database to figure of the account", all, it -> it.held() - it.written())
                + line("**log to figure of the account**", all, EventStages::logToFigure)
                + line("settled to tick", all, it -> it.decided() - it.settled())
                + line("tick to database", all, it -> it.stored() - it.decided())
                + line("database to number", all, it -> it.counted() - it.stored())
                + line("database to row", all, it -> it.stood() - it.stored())
                + line("**settled to number**", all, it -> it.counted() - it.settled())
                + line("**settled to row**", all, it -> it.stood() - it.settled());
    }

    private static String line(
            String name, List<EventStages> all, ToLongFunction<EventStages> millis) {
        long[] sorted = all.stream().mapToLong(millis).sorted().toArray();
        StringBuilder line = new StringBuilder("| " + name + " | " + sorted.length);
        LongStream.of(50, 90, 99, 100)
                .forEach(
                        percent ->
                                line.append(
                                        String.format(
                                                Locale.ROOT, " | %,d", at(sorted, (int) percent))));
        return line.append(" |\n").toString();
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
