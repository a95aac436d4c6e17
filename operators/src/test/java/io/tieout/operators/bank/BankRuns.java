package io.tieout.operators.bank;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.testkit.oracle.BankOracleSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Ways to bring the same events to the bank operator. */
final class BankRuns {

    /** The oracle with the engine's order of contents. */
    static final BankOracleSettings ORACLE =
            BankOracleSettings.defaults().withContentHash(event -> sortable(ContentHash.of(event)));

    private static final long MAX_DELAY_MILLIS = 90_000;

    private BankRuns() {}

    static BankOutcome bounded(List<Observed> events, int memory) throws Exception {
        try (BankHarness harness =
                new BankHarness(BankHarness.settings(SettleTimes.AT_END, memory))) {
            for (Observed event : events) {
                harness.send(event);
            }
            harness.end();
            return harness.outcome();
        }
    }

    /** In the order of observation, the watermark a tick at a time behind. */
    static BankOutcome tickByTick(List<Observed> events) throws Exception {
        long step = BankHarness.CONTINUOUS.tickMillis();
        try (BankHarness harness =
                new BankHarness(
                        BankHarness.settings(
                                BankHarness.CONTINUOUS, BankHarness.PLENTY_OF_MEMORY))) {
            for (Observed event : inOrder(events)) {
                long complete = event.observedAtMillis() - 1;
                if (harness.watermark() == Long.MIN_VALUE
                        || complete - harness.watermark() > 3_600_000) {
                    harness.watermark(complete - step);
                }
                while (harness.watermark() + step <= complete) {
                    harness.watermark(harness.watermark() + step);
                }
                harness.send(event);
            }
            harness.end();
            return harness.outcome();
        }
    }

    /**
     * In any order in which no event comes after the watermark passed its observation, with random
     * advances of the watermark.
     *
     * @param restartPercent after how many of a hundred events the operator is stopped and restored
     */
    static BankOutcome disordered(List<Observed> events, long seed, int memory, int restartPercent)
            throws Exception {
        List<Arrival> arrivals = new ArrayList<>();
        for (Observed event : events) {
            arrivals.add(Arrival.of(event, seed));
        }
        arrivals.sort(Comparator.comparingLong(Arrival::atMillis));
        try (BankHarness harness =
                new BankHarness(BankHarness.settings(BankHarness.CONTINUOUS, memory))) {
            for (int i = 0; i < arrivals.size(); i++) {
                Arrival arrival = arrivals.get(i);
                harness.send(arrival.event());
                if (arrival.advances()) {
                    harness.watermark(completeBefore(arrivals, i + 1) - arrival.laxMillis());
                }
                if (arrival.percentile() < restartPercent) {
                    harness.restart();
                }
            }
            harness.end();
            return harness.outcome();
        }
    }

    /**
     * An event with what chance does at its arrival. It depends on the event alone, so that leaving
     * out other events changes nothing about it.
     */
    private record Arrival(
            Observed event, long atMillis, boolean advances, long laxMillis, int percentile) {

        static Arrival of(Observed event, long seed) {
            SplittableRandom random =
                    new SplittableRandom(seed * 31 + event.position().hashCode() * 7_919L);
            return new Arrival(
                    event,
                    event.observedAtMillis() + random.nextLong(MAX_DELAY_MILLIS),
                    random.nextInt(3) == 0,
                    random.nextLong(20_000),
                    random.nextInt(100));
        }
    }

    /** The latest watermark that none of the events still to come is behind of. */
    private static long completeBefore(List<Arrival> arrivals, int next) {
        return arrivals.subList(next, arrivals.size()).stream()
                        .mapToLong(arrival -> arrival.event().observedAtMillis())
                        .min()
                        .orElse(Long.MAX_VALUE)
                - 1;
    }

    private static List<Observed> inOrder(List<Observed> events) {
        return events.stream()
                .sorted(Comparator.comparingLong(Observed::observedAtMillis))
                .toList();
    }

    /** Text that sorts as the signed number does. */
    private static String sortable(long hash) {
        return "%016x".formatted(hash ^ Long.MIN_VALUE);
    }
}
