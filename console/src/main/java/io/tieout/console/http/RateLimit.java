package io.tieout.console.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How often somebody may ask in a minute; counted anew every minute. */
final class RateLimit {

    private static final long WINDOW_MILLIS = TimeUnit.MINUTES.toMillis(1);
    private static final int MOST_CALLERS = 10_000;

    private final int perMinute;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * What is left after this request.
     *
     * @param remaining below zero if the request is one too many
     */
    record Left(int limit, int remaining, long resetSeconds) {}

    private record Window(long startMillis, int used) {}

    Left count(String caller, long nowMillis) {
        if (windows.size() >= MOST_CALLERS) {
            windows.values().removeIf(it -> nowMillis - it.startMillis() >= WINDOW_MILLIS);
        }
        Window window =
                windows.compute(
                        caller,
                        (key, known) ->
                                known == null || nowMillis - known.startMillis() >= WINDOW_MILLIS
                                        ? new Window(nowMillis, 1)
                                        : new Window(known.startMillis(), known.used() + 1));
        long leftMillis = window.startMillis() + WINDOW_MILLIS - nowMillis;
        return new Left(
                perMinute,
                perMinute - window.used(),
                TimeUnit.MILLISECONDS.toSeconds(leftMillis + 999));
    }
}
