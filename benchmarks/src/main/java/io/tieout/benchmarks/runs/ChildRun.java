package io.tieout.benchmarks.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a JVM ended and what it took.
 *
 * @param wallSeconds from its start to its end
 * @param cpuSeconds of all its threads, up to the last look at it
 * @param peakRssBytes most memory resident at once; 0 where the system does not say
 * @param heap from its collector's log
 * @param errors file with its standard error
 */
public record ChildRun(
        int exitCode,
        double wallSeconds,
        double cpuSeconds,
        long peakRssBytes,
        GcLog heap,
        Path errors) {
    private static final int LINES_SHOWN = 15;

    /** The end of its standard error. */
    public String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(errors);
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
