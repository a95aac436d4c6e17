package io.tieout.benchmarks.runs;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a main class in a JVM of its own, with this JVM's class path and module flags, and waits
 * for its end.
 *
 * @param heap for example {@code 2g}
 * @param collector for example {@code Parallel}
 * @param work folder for its logs
 */
public record ChildJvm(String heap, String collector, Path work) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Flags that every program of a comparison gets from the launcher. */
    private static final List<String> PASSED_ON =
            List.of(
                    "--add-",
                    "-D",
                    "-XX:Tier4",
                    "-XX:MaxInline",
                    "-XX:InlineSmall",
                    "-XX:FreqInline");

    private static final long POLL_MILLIS = 50;

    /**
     * Runs to the end, however it ends.
     *
     * @param name of the log files within {@code work}
     * @param output takes standard output; null to discard it
     * @throws IOException if it cannot be started
     */
    public ChildRun run(String name, Path output, String mainClass, List<String> arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path gcLog = work.resolve(name + ".gc.log").toAbsolutePath();
        Path errors = work.resolve(name + ".err.log");
        Files.deleteIfExists(gcLog);
        ProcessBuilder builder =
                new ProcessBuilder(command(gcLog, mainClass, arguments))
                        .redirectError(errors.toFile())
                        .redirectOutput(
                                output == null
                                        ? ProcessBuilder.Redirect.DISCARD
                                        : ProcessBuilder.Redirect.to(output.toFile()));
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            Watched watched = watch(process);
            return new ChildRun(
                    process.exitValue(),
                    (System.nanoTime() - start) / NANOS_PER_SECOND,
                    watched.cpuSeconds,
                    watched.peakRssBytes,
                    GcLog.read(gcLog),
                    errors);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path gcLog, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (PASSED_ON.stream().anyMatch(flag::startsWith)) {
                command.add(flag);
            }
        }
        command.add("-Xmx" + heap);
        command.add("-XX:+Use" + collector + "GC");
        command.add("-Xlog:gc:file=" + gcLog.toString().replace(File.separatorChar, '/'));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** The process's own figures vanish with it, so they are looked at until then. */
    private static Watched watch(Process process) throws InterruptedException {
        Watched watched = new Watched();
        do {
            watched.cpuSeconds =
                    Math.max(
                            watched.cpuSeconds,
                            process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
                                    / NANOS_PER_SECOND);
            watched.peakRssBytes =
                    Math.max(watched.peakRssBytes, PeakMemory.ofProcess(process.pid()));
        } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
        return watched;
    }

    private static final class Watched {
        private double cpuSeconds;
        private long peakRssBytes;
    }
}
