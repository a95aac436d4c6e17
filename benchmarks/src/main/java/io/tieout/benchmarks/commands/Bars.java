package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.runs.EngineRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Option;

/** What every run has to reach; a bar that is not given is not looked at. */
final class Bars {
    @Option(names = "--min-precision", description = "of automatic matches, 0 to 1")
    private Double minPrecision;

    @Option(names = "--min-recall", description = "of automatic matches, 0 to 1")
    private Double minRecall;

    @Option(names = "--min-suggested-recall", description = "with suggestions, 0 to 1")
    private Double minSuggestedRecall;

    @Option(names = "--max-wrong", description = "wrong automatic matches")
    private Long maxWrong;

    @Option(names = "--min-events-per-second", description = "by the clock")
    private Double minEventsPerSecond;

    @Option(names = "--max-cpu-micros", description = "microseconds of processor time per event")
    private Double maxCpuMicros;

    @Option(names = "--max-state-accesses", description = "state accesses per event")
    private Double maxStateAccesses;

    /** One sentence for each bar missed. */
    List<String> missed(List<EngineRun> runs) {
        List<String> missed = new ArrayList<>();
        for (EngineRun run : runs) {
            least(missed, run, "precision", minPrecision, EngineRun::precision);
            least(missed, run, "recall", minRecall, EngineRun::recall);
            least(
                    missed,
                    run,
                    "recall with suggestions",
                    minSuggestedRecall,
                    EngineRun::suggestedRecall);
            least(missed, run, "events/s", minEventsPerSecond, EngineRun::eventsPerSecond);
            Double wrong = maxWrong == null ? null : (double) maxWrong;
            most(missed, run, "wrong automatic matches", wrong, EngineRun::wrongAutomatic);
            most(missed, run, "µs CPU per event", maxCpuMicros, EngineRun::cpuMicrosPerEvent);
            most(
                    missed,
                    run,
                    "state accesses per event",
                    maxStateAccesses,
                    EngineRun::stateAccessesPerEvent);
        }
        return missed;
    }

    private static void least(
            List<String> missed,
            EngineRun run,
            String name,
            Double bar,
            ToDoubleFunction<EngineRun> figure) {
        double value = figure.applyAsDouble(run);
        if (bar != null && value < bar) {
            missed.add("seed %d: %s is %s, under %s".formatted(run.seed(), name, value, bar));
        }
    }

    private static void most(
            List<String> missed,
            EngineRun run,
            String name,
            Double bar,
            ToDoubleFunction<EngineRun> figure) {
        double value = figure.applyAsDouble(run);
        if (bar != null && value > bar) {
            missed.add("seed %d: %s is %s, over %s".formatted(run.seed(), name, value, bar));
        }
    }
}
