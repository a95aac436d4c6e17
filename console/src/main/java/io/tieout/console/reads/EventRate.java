package io.tieout.console.reads;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Events a second over the last five seconds or so. */
final class EventRate {

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long atNanos, long events) {}

    double perSecond(long events, long nowNanos) {
        samples.addLast(new Sample(nowNanos, events));
        while (samples.size() > 2 && nowNanos - samples.getFirst().atNanos() > WINDOW_NANOS) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = (nowNanos - first.atNanos()) / 1e9;
        return seconds <= 0 ? 0 : Math.round(10 * (events - first.events()) / seconds) / 10.0;
    }
}
