package io.tieout.benchmarks.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.benchmarks.scoring.Score;
import io.tieout.benchmarks.scoring.Scorer;
import io.tieout.jobs.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One feed through {@code tieout reconcile} in a JVM of its own, and its score.
 *
 * @param precision of automatic matches, in items
 * @param recall of automatic matches, in items
 * @param suggestedRecall of automatic matches and suggestions together
 * @param cpuMicrosPerEvent of the whole process while the command ran
 * @param peakRssMebiBytes 0 where the system does not say
 */
public record EngineRun(
        String profile,
        long seed,
        long events,
        double precision,
        double recall,
        double suggestedRecall,
        long wrongAutomatic,
        long exceptions,
        double eventsPerSecond,
        double cpuMicrosPerEvent,
        double stateAccessesPerEvent,
        long peakRssMebiBytes,
        long peakLiveHeapMebiBytes,
        double wallSeconds,
        double cpuSeconds) {

    private static final String LAUNCHER = "io.tieout.jobs.cli.Main";
    private static final double MICROS_PER_SECOND = 1e6;

    /**
     * Generates the feed if it is not there, and measures.
     *
     * @throws IllegalStateException if the engine did not end well, with its last words
     */
    public static EngineRun measure(Feed feed, ChildJvm jvm, int slots)
            throws IOException, InterruptedException {
        Path input = feed.in(jvm.work());
        Path output = jvm.work().resolve("results-" + input.getFileName());
        List<String> arguments =
                List.of(
                        "reconcile",
                        "--in",
                        input.toString(),
                        "--out",
                        output.toString(),
                        "--parallelism",
                        String.valueOf(slots));
        Path written = output.resolve("summary.json");
        Files.deleteIfExists(written);
        ChildRun run = jvm.run("reconcile-" + feed.seed(), null, LAUNCHER, arguments);
        // A JVM that cannot start ends with 1, as a run with rejections does.
        if (run.exitCode() > ExitCode.DONE_WITH_REJECTIONS || !Files.exists(written)) {
            throw new IllegalStateException(
                    "reconcile ended with " + run.exitCode() + ":\n" + run.lastWords());
        }
        JsonNode summary = new ObjectMapper().readTree(written.toFile());
        return of(feed, run, summary, Scorer.score(input.resolve("truth"), output));
    }

    private static EngineRun of(Feed feed, ChildRun run, JsonNode summary, Score score) {
        long events = summary.get("accepted").asLong();
        long exceptions = 0;
        for (JsonNode count : summary.get("exceptions")) {
            exceptions += count.asLong();
        }
        double cpuSeconds = summary.get("cpuSeconds").asDouble();
        double wallSeconds = summary.get("wallSeconds").asDouble();
        return new EngineRun(
                feed.profile().wireName(),
                feed.seed(),
                events,
                score.total().automatic().precision(),
                score.total().automatic().recall(),
                score.total().suggested().recall(),
                score.wrongAutomatic(),
                exceptions,
                events / wallSeconds,
                cpuSeconds * MICROS_PER_SECOND / events,
                summary.get("stateAccesses").asDouble() / events,
                run.peakRssBytes() >> 20,
                run.heap().peakLiveMebiBytes(),
                wallSeconds,
                cpuSeconds);
    }
}
