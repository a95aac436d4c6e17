package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import com.sun.management.OperatingSystemMXBean;
import io.tieout.console.ConsoleSettings;
import io.tieout.jobs.settings.Settings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tieout doctor}: whether this machine can run Tieout, and what to do if not. */
@Command(
        name = "doctor",
        description = {
            "Checks Java, native libraries, memory, disk, folders, ports and the database.",
            "Ends with 4 if Tieout cannot run here."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tieout doctor", "  tieout doctor --config tieout.yaml -o json"})
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;
    @Mixin private SettingsOption settings;
    @Mixin private Output output;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Finding> findings = findings(settings.read(terminal));
        output.print(report(findings), terminal);
        long failed = findings.stream().filter(it -> it.state() == Finding.State.FAIL).count();
        if (failed > 0) {
            throw new CheckFailedException(failed + " of " + findings.size() + " checks failed");
        }
        return ExitCode.DONE;
    }

    private List<Finding> findings(Settings installation) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                MachineChecks.java(
                        Runtime.version().feature(), System.getProperty("java.version")));
        findings.add(MachineChecks.javaFlags());
        findings.add(MachineChecks.memory(physicalBytes()));
        findings.add(MachineChecks.rocksDb());
        findings.add(MachineChecks.recognition());
        findings.add(MachineChecks.disk(installation.dataFolder()));
        findings.add(MachineChecks.writable("dataFolder", installation.dataFolder()));
        findings.add(
                MachineChecks.writable(
                        "temporaryFolder", Path.of(System.getProperty("java.io.tmpdir"))));
        findings.add(MachineChecks.port("webPort", installation.webPort()));
        findings.add(
                MachineChecks.port(
                        "console.port",
                        installation.console().port().orElse(ConsoleSettings.DEFAULT_PORT)));
        findings.add(
                installation.database().isPresent()
                        ? database(installation)
                        : MachineChecks.embeddedPostgres());
        return findings;
    }

    private Finding database(Settings installation) {
        try (ReadModel model = ReadModel.open(installation, terminal)) {
            return Finding.ok("database", model.place() + " answers");
        } catch (UnreachableException e) {
            return Finding.fail(
                    "database", e.getMessage(), "start it, or correct 'database' in the file");
        }
    }

    private static long physicalBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    private static Report report(List<Finding> findings) {
        List<List<Object>> rows = new ArrayList<>();
        findings.forEach(
                it -> rows.add(row(it.state().name(), it.check(), it.found(), it.remedy())));
        return new Report.Builder()
                .table("checks", List.of("state", "check", "found", "remedy"), rows)
                .build();
    }
}
