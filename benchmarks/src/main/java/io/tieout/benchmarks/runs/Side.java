package io.tieout.benchmarks.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One program of a comparison, measured once.
 *
 * @param cpuSeconds of its whole process, from the job's start to its end
 */
public record Side(
        String program,
        long events,
        long matches,
        double wallSeconds,
        double cpuSeconds,
        double gcPauseSeconds,
        long peakRssMebiBytes) {

    /**
     * Runs a program that prints one JSON line.
     *
     * @throws IllegalStateException if it did not end well, with its last words
     */
    static Side measure(ChildJvm jvm, String mainClass, List<String> arguments)
            throws IOException, InterruptedException {
        String name = mainClass.substring(mainClass.lastIndexOf('.') + 1);
        Path output = Files.createDirectories(jvm.work()).resolve(name + ".out");
        ChildRun run = jvm.run(name, output, mainClass, arguments);
        if (run.exitCode() != 0) {
            throw new IllegalStateException(
                    name + " ended with " + run.exitCode() + ":\n" + run.lastWords());
        }
        JsonNode json = new ObjectMapper().readTree(output.toFile());
        return new Side(
                json.get("program").asText(),
                json.get("events").asLong(),
                json.get("matches").asLong(),
                json.get("wallSeconds").asDouble(),
                json.get("cpuSeconds").asDouble(),
                run.heap().pauseSeconds(),
                run.peakRssBytes() >> 20);
    }

    public double eventsPerSecond() {
        return events / wallSeconds;
    }

    public double eventsPerCpuSecond() {
        return events / cpuSeconds;
    }
}
