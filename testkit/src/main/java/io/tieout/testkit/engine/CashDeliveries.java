package io.tieout.testkit.engine;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.oracle.cash.CashTiming;
import io.tieout.testkit.stream.Shuffles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ways in which the same events arrive at a continuous run. None of them may change what it tells.
 */
public final class CashDeliveries {

    private static final long MAX_DELAY_MILLIS = 90_000;
    private static final long MAX_LAX_MILLIS = 20_000;
    private static final int TWICE_PERCENT = 30;
    private static final long AGAIN_MILLIS = 60_000;

    private CashDeliveries() {}

    /**
     * The same events observed in the same order within one tick's length, so that a continuous run
     * must end as a bounded one does.
     */
    public static List<Observed> beforeOneTick(List<Observed> events) {
        long tick = CashTiming.defaults().tick().toMillis();
        List<Long> times =
                events.stream().map(Observed::observedAtMillis).distinct().sorted().toList();
        long first = times.isEmpty() ? 0 : -Math.floorDiv(-times.get(0), tick) * tick + 1;
        return events.stream()
                .map(
                        event ->
                                new Observed(
                                        event.event(),
                                        event.source(),
                                        event.position(),
                                        first + times.indexOf(event.observedAtMillis())))
                .toList();
    }

    /** In the order of observation, event time always as far as it can be. */
    public static List<CashArrival> inOrder(List<Observed> events) {
        List<Observed> sorted =
                events.stream()
                        .sorted(Comparator.comparingLong(Observed::observedAtMillis))
                        .toList();
        List<CashArrival> arrivals = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            arrivals.add(new CashArrival(sorted.get(i), completeBefore(sorted, i + 1)));
        }
        return arrivals;
    }

    /** In any order, and event time stands still until everything is there. */
    public static List<CashArrival> allAtOnce(List<Observed> events, long seed) {
        return Shuffles.permuted(events, seed).stream()
                .map(event -> new CashArrival(event, Long.MIN_VALUE))
                .toList();
    }

    /**
     * In any order in which no event comes after the watermark passed its observation, with random
     * advances of the watermark.
     */
    public static List<CashArrival> disordered(List<Observed> events, long seed) {
        List<Delayed> delayed = new ArrayList<>();
        events.forEach(event -> delayed.add(Delayed.of(event, seed)));
        return arrivals(delayed);
    }

    /** Disordered, with some events delivered twice, at times long after they were settled. */
    public static List<CashArrival> redelivered(List<Observed> events, long seed) {
        List<Delayed> delayed = new ArrayList<>();
        for (Observed event : events) {
            Delayed first = Delayed.of(event, seed);
            delayed.add(first);
            if (first.isDeliveredTwice()) {
                delayed.add(first.again());
            }
        }
        return arrivals(delayed);
    }

    private static List<CashArrival> arrivals(List<Delayed> delayed) {
        delayed.sort(Comparator.comparingLong(Delayed::atMillis));
        List<CashArrival> arrivals = new ArrayList<>();
        for (int i = 0; i < delayed.size(); i++) {
            List<Observed> coming =
                    delayed.subList(i + 1, delayed.size()).stream()
                            .filter(one -> !one.isAgain())
                            .map(Delayed::event)
                            .toList();
            long complete = completeBefore(coming, 0);
            Delayed one = delayed.get(i);
            boolean advances = one.advances() && complete != Long.MAX_VALUE;
            long watermark = advances ? complete - one.laxMillis() : Long.MIN_VALUE;
            arrivals.add(new CashArrival(one.event(), watermark));
        }
        return arrivals;
    }

    /** The latest watermark that none of the events still to come is behind of. */
    private static long completeBefore(List<Observed> events, int next) {
        return events.subList(next, events.size()).stream()
                .mapToLong(event -> event.observedAtMillis() - 1)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * An event with what chance does at its arrival. It depends on the event alone, so that leaving
     * out other events changes nothing about it.
     *
     * @param percentile by which some are delivered twice
     */
    private record Delayed(
            Observed event,
            long atMillis,
            boolean advances,
            long laxMillis,
            int percentile,
            boolean isAgain) {

        static Delayed of(Observed event, long seed) {
            SplittableRandom random =
                    new SplittableRandom(seed * 31 + event.position().hashCode() * 7_919L);
            return new Delayed(
                    event,
                    event.observedAtMillis() + random.nextLong(MAX_DELAY_MILLIS),
                    random.nextInt(3) == 0,
                    random.nextLong(MAX_LAX_MILLIS),
                    random.nextInt(100),
                    false);
        }

        boolean isDeliveredTwice() {
            return percentile < TWICE_PERCENT;
        }

        Delayed again() {
            long later = atMillis + percentile * AGAIN_MILLIS;
            return new Delayed(event, later, advances, laxMillis, percentile, true);
        }
    }
}
