package io.tieout.benchmarks.micro;

import io.tieout.benchmarks.runs.Grid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of this package in a JVM each. */
public final class MicroBench {
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final int WARM_UPS = 3;
    private static final int MEASUREMENTS = 5;

    /**
     * One benchmark.
     *
     * @param errorNanos half the width of the 99.9% interval
     */
    public record Figure(
            String name, double nanosPerCall, double errorNanos, double bytesPerCall) {}

    private MicroBench() {}

    /**
     * @param pattern regular expression on class and method
     * @param seconds of each of the warm-ups and measurements
     * @throws RunnerException if there is no such benchmark, or one fails
     */
    public static List<Figure> run(String pattern, double seconds) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(Math.round(seconds * 1_000));
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include("io\\.tieout\\.benchmarks\\.micro\\..*" + pattern)
                                        .mode(Mode.AverageTime)
                                        .timeUnit(TimeUnit.NANOSECONDS)
                                        .forks(1)
                                        .warmupIterations(WARM_UPS)
                                        .warmupTime(time)
                                        .measurementIterations(MEASUREMENTS)
                                        .measurementTime(time)
                                        .addProfiler(GCProfiler.class)
                                        .verbosity(VerboseMode.SILENT)
                                        .build())
                        .run();
        return results.stream().map(MicroBench::figure).toList();
    }

    private static Figure figure(RunResult run) {
        Result<?> time = run.getPrimaryResult();
        List<String> name = new ArrayList<>(List.of(time.getLabel()));
        run.getParams().getParamsKeys().forEach(key -> name.add(run.getParams().getParam(key)));
        double bytes = 0;
        for (String measured : run.getSecondaryResults().keySet()) {
            if (measured.endsWith(ALLOCATION)) {
                bytes = run.getSecondaryResults().get(measured).getScore();
            }
        }
        return new Figure(String.join(" ", name), time.getScore(), time.getScoreError(), bytes);
    }

    /** A row per benchmark. */
    public static Grid table(List<Figure> figures) {
        Grid grid = new Grid("benchmark", "ns/call", "±", "B/call");
        for (Figure figure : figures) {
            grid.row(
                    figure.name(),
                    Grid.number("%,.0f", figure.nanosPerCall()),
                    Grid.number("%,.0f", figure.errorNanos()),
                    Grid.number("%,.0f", figure.bytesPerCall()));
        }
        return grid;
    }
}
