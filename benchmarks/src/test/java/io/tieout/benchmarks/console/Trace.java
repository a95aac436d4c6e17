package io.tieout.benchmarks.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Chromium did on the thread of a page, frame by frame. A frame is from one animation frame to
 * the next; what is done between, such as with answers that arrive, counts to the frame it falls
 * in. What runs in the animation frame itself is not the page's but what scrolls it, and is left
 * out.
 *
 * @param scripting milliseconds of the processor in each frame
 * @param styling milliseconds of the processor in each frame for style, layout, painting and layers
 */
record Trace(List<Double> scripting, List<Double> styling) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SCRIPTING = 0;
    private static final int STYLING = 1;
    private static final String FRAME = "FireAnimationFrame";
    private static final Set<String> SCRIPT =
            Set.of(
                    "FunctionCall",
                    "EventDispatch",
                    "TimerFire",
                    "RunMicrotasks",
                    "EvaluateScript",
                    "v8.callFunction",
                    "MajorGC",
                    "MinorGC",
                    "XHRReadyStateChange");
    private static final Set<String> STYLE =
            Set.of("UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit");

    /**
     * @param busyMillis of the processor: a machine that does other things meanwhile does not count
     */
    private record Span(String name, double from, double millis, double busyMillis) {

        double until() {
            return from + millis;
        }
    }

    static Trace read(byte[] file) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        JSON.readTree(file).path("traceEvents").forEach(events::add);
        String page = mainThread(events);
        List<Span> spans =
                events.stream()
                        .filter(it -> it.path("ph").asText().equals("X"))
                        .filter(it -> threadOf(it).equals(page))
                        .map(Trace::span)
                        .sorted(Comparator.comparingDouble(Span::from))
                        .toList();
        TreeMap<Double, double[]> frames = new TreeMap<>();
        spans.stream()
                .filter(it -> it.name().equals(FRAME))
                .forEach(it -> frames.put(it.from(), new double[2]));
        add(frames, spans, SCRIPT, SCRIPTING);
        add(frames, spans, STYLE, STYLING);
        return new Trace(
                frames.values().stream().map(it -> it[SCRIPTING]).toList(),
                frames.values().stream().map(it -> it[STYLING]).toList());
    }

    /** The thread of most animation frames. */
    private static String mainThread(List<JsonNode> events) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        events.stream()
                .filter(it -> it.path("name").asText().equals(FRAME))
                .forEach(it -> counts.merge(threadOf(it), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow(() -> new IllegalStateException("the trace has no frames"))
                .getKey();
    }

    private static String threadOf(JsonNode event) {
        return event.path("pid").asText() + ' ' + event.path("tid").asText();
    }

    private static Span span(JsonNode event) {
        return new Span(
                event.path("name").asText(),
                event.path("ts").asDouble() / 1e3,
                event.path("dur").asDouble() / 1e3,
                event.path("tdur").asDouble() / 1e3);
    }

    /** Spans nest: the outermost has all of its own time and of those within it. */
    private static void add(
            TreeMap<Double, double[]> frames, List<Span> spans, Set<String> names, int place) {
        double reached = Double.NEGATIVE_INFINITY;
        for (Span span : spans) {
            boolean scrolls = place == SCRIPTING && span.name().equals(FRAME);
            if ((scrolls || names.contains(span.name())) && span.from() >= reached) {
                reached = span.until();
                Map.Entry<Double, double[]> frame = frames.floorEntry(span.from());
                if (frame != null && !scrolls) {
                    frame.getValue()[place] += span.busyMillis();
                }
            }
        }
    }
}
