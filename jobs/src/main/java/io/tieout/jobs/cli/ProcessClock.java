package io.tieout.jobs.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Wall and processor time of this process since a start. */
final class ProcessClock {

    private static final double NANOS_PER_SECOND = 1e9;

    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long wallNanos = System.nanoTime();
    private final long cpuNanos = system.getProcessCpuTime();

    private ProcessClock() {}

    static ProcessClock start() {
        return new ProcessClock();
    }

    double wallSeconds() {
        return (System.nanoTime() - wallNanos) / NANOS_PER_SECOND;
    }

    double cpuSeconds() {
        return (system.getProcessCpuTime() - cpuNanos) / NANOS_PER_SECOND;
    }
}
