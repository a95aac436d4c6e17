package io.tieout.benchmarks.runs;

import io.tieout.benchmarks.recon.CamtFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One large statement through three readers, each in a JVM of its own: the bare XML cursor, {@code
 * tieout parse} and {@code tieout reconcile}.
 */
public record CamtBench(long seed, long sizeBytes, String heap, Path work) {
    /** In the cells of a reader that did not get to the end. */
    private static final String NONE = "–";

    private static final String LAUNCHER = "io.tieout.jobs.cli.Main";

    /**
     * What one reader made of the file.
     *
     * @param exitCode of its JVM; 0 if all went well
     * @param failure the last it said if not all went well, else empty
     */
    public record Reading(
            String reader,
            int exitCode,
            String failure,
            long entries,
            long bytes,
            double wallSeconds,
            double cpuSeconds,
            long peakRssMebiBytes,
            long peakLiveHeapMebiBytes,
            double gcPauseSeconds) {

        public double entriesPerSecond() {
            return entries / wallSeconds;
        }

        public double megabytesPerSecond() {
            return bytes / wallSeconds / 1e6;
        }
    }

    /** Writes the file if it is not there, and reads it with each reader {@code times} times. */
    public List<Reading> readings(int times) throws IOException, InterruptedException {
        Path folder =
                Files.createDirectories(work.resolve("camt-%d-%d".formatted(sizeBytes, seed)));
        Path file = folder.resolve("statement.xml");
        if (!Files.exists(file)) {
            Path part = folder.resolve("statement.xml.part");
            new CamtFile(seed, sizeBytes).writeTo(part);
            Files.move(part, file);
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Path count = work.resolve("cursor.out");
            ChildRun cursor =
                    run("cursor", "Serial", count, BareCursor.class.getName(), file.toString());
            long entries = Long.parseLong(Files.readString(count).strip());
            long bytes = Files.size(file);
            readings.add(reading("bare cursor", cursor, entries, bytes));
            ChildRun parse = run("parse", "Serial", null, LAUNCHER, "parse", file.toString());
            readings.add(reading("tieout parse", parse, entries, bytes));
            readings.add(reading("tieout reconcile", reconcile(folder), entries, bytes));
        }
        return readings;
    }

    private ChildRun reconcile(Path folder) throws IOException, InterruptedException {
        String out = work.resolve("results-camt").toString();
        return run(
                "reconcile",
                "Parallel",
                null,
                LAUNCHER,
                "reconcile",
                "--in",
                folder.toString(),
                "--out",
                out);
    }

    private ChildRun run(
            String name, String collector, Path output, String mainClass, String... arguments)
            throws IOException, InterruptedException {
        return new ChildJvm(heap, collector, work)
                .run("camt-" + name, output, mainClass, List.of(arguments));
    }

    private static Reading reading(String reader, ChildRun run, long entries, long bytes)
            throws IOException {
        return new Reading(
                reader,
                run.exitCode(),
                run.exitCode() == 0 ? "" : run.lastWords(),
                entries,
                bytes,
                run.wallSeconds(),
                run.cpuSeconds(),
                run.peakRssBytes() >> 20,
                run.heap().peakLiveMebiBytes(),
                run.heap().pauseSeconds());
    }

    /** Medians with the least and the most, a row per reader; the last column by CPU time. */
    public static Grid table(List<Reading> readings) {
        Grid grid =
                new Grid(
                        "reader",
                        "exit",
                        "entries",
                        "entries/s",
                        "MB/s",
                        "CPU s",
                        "peak RSS MiB",
                        "peak live heap MiB",
                        "CPU against the cursor");
        double cursor = cpu(readings, readings.get(0).reader());
        for (String name : readings.stream().map(Reading::reader).distinct().toList()) {
            List<Reading> same = readings.stream().filter(r -> r.reader().equals(name)).toList();
            int exit = same.stream().mapToInt(Reading::exitCode).max().orElse(0);
            grid.row(
                    name,
                    String.valueOf(exit),
                    Grid.number("%,d", same.get(0).entries()),
                    exit == 0 ? Comparison.spread(same, Reading::entriesPerSecond).text(0) : NONE,
                    exit == 0 ? Comparison.spread(same, Reading::megabytesPerSecond).text(1) : NONE,
                    Comparison.spread(same, Reading::cpuSeconds).text(1),
                    Comparison.spread(same, Reading::peakRssMebiBytes).text(0),
                    Comparison.spread(same, Reading::peakLiveHeapMebiBytes).text(0),
                    exit == 0 ? Grid.number("%.2f", cpu(readings, name) / cursor) : NONE);
        }
        return grid;
    }

    private static double cpu(List<Reading> readings, String reader) {
        List<Reading> same = readings.stream().filter(r -> r.reader().equals(reader)).toList();
        return Comparison.spread(same, Reading::cpuSeconds).median();
    }
}
