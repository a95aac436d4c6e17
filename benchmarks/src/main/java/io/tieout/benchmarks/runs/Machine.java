package io.tieout.benchmarks.runs;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where and from what a figure was measured.
 *
 * @param commit short hash, with {@code +} if files differ from it; {@code unknown} outside of Git
 * @param load runnable threads of the whole machine in the last minute; negative if not known
 */
public record Machine(
        int cores, long memoryMebiBytes, String jdk, String os, String commit, double load) {

    /** This machine now. */
    public static Machine here(Path home) {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 20,
                System.getProperty("java.vm.name") + ' ' + Runtime.version(),
                system.getName() + ' ' + system.getVersion() + ' ' + system.getArch(),
                commit(home),
                system.getSystemLoadAverage());
    }

    private static String commit(Path home) {
        String hash = git(home, List.of("git", "rev-parse", "--short", "HEAD"));
        if (hash.isEmpty()) {
            return "unknown";
        }
        List<String> status =
                List.of("git", "status", "--porcelain", "--", ".", ":!benchmarks/results");
        return git(home, status).isEmpty() ? hash : hash + '+';
    }

    private static String git(Path home, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(home.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? text.strip() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** One line for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d cores, %,d MiB, %s, %s, commit %s, load %.1f",
                cores,
                memoryMebiBytes,
                jdk,
                os,
                commit,
                load);
    }
}
