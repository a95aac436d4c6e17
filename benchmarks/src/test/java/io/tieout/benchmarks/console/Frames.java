package io.tieout.benchmarks.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How a page moved while it was scrolled.
 *
 * @param intervals between frames, milliseconds, sorted
 * @param scripting of the page in each frame, milliseconds of the processor, sorted
 * @param styling style, layout and painting on the page's thread in each frame, milliseconds of the
 *     processor, sorted
 * @param longTasks tasks of more than 50 ms
 * @param nodes elements in the document at the end
 * @param heapBytes of JavaScript at the end
 */
record Frames(
        String page,
        List<Double> intervals,
        List<Double> scripting,
        List<Double> styling,
        int longTasks,
        int nodes,
        long heapBytes) {

    static final String HEAD =
            "page | frames | p50 ms | p95 ms | p99 ms | over 17 ms | over 34 ms"
                    + " | script CPU p50 / p95 ms | style CPU p50 / p95 ms | long tasks | nodes | heap MB";

    Frames {
        intervals = intervals.stream().sorted().toList();
        scripting = scripting.stream().sorted().toList();
        styling = styling.stream().sorted().toList();
    }

    static Frames of(
            String page, List<Double> times, Trace trace, int longTasks, int nodes, long heap) {
        List<Double> intervals =
                IntStream.range(1, times.size())
                        .mapToObj(i -> times.get(i) - times.get(i - 1))
                        .toList();
        return new Frames(
                page, intervals, trace.scripting(), trace.styling(), longTasks, nodes, heap);
    }

    double interval(double share) {
        return at(intervals, share);
    }

    double script(double share) {
        return at(scripting, share);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty()
                ? 0
                : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /**
     * A display's clock is not exact: a frame that is late by less than half a millisecond is not.
     */
    private double over(double millis) {
        long late = intervals.stream().filter(it -> it > millis + 0.5).count();
        return 100.0 * late / Math.max(1, intervals.size());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s | %d | %.1f | %.1f | %.1f | %.1f %% | %.1f %% | %.1f / %.1f | %.1f / %.1f"
                        + " | %d | %d | %.0f",
                page,
                intervals.size(),
                interval(0.5),
                interval(0.95),
                interval(0.99),
                over(17),
                over(34),
                script(0.5),
                script(0.95),
                at(styling, 0.5),
                at(styling, 0.95),
                longTasks,
                nodes,
                heapBytes / 1e6);
    }
}
