package io.tieout.benchmarks.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kernel's own high-water mark of a process's resident memory. */
final class PeakMemory {
    private static final String LABEL = "VmHWM:";
    private static final int BYTES_PER_KILOBYTE = 1024;

    private PeakMemory() {}

    /** In bytes; 0 if the process has ended or the system has no such mark. */
    static long ofProcess(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith(LABEL)) {
                    String kilobytes = line.substring(LABEL.length()).replace("kB", "").strip();
                    return Long.parseLong(kilobytes) * BYTES_PER_KILOBYTE;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }
}
