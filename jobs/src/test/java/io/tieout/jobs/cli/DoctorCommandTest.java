package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir private Path home;

    @Test
    void shouldFindThisMachineReadyAndLeaveNothingBehind() throws IOException {
        CliRun run = CliRun.in(home, "doctor");

        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("the native library loads", "an embedded server for this machine is here")
                .contains("Java 1", home.resolve("data").toString());
        try (var left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void shouldExitFourWhenACheckFails() throws IOException {
        Path config = config("dataFolder: /proc/tieout");

        CliRun run = CliRun.in(home, "doctor", "--config", config);

        assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run.out()).containsPattern("FAIL +dataFolder +/proc cannot be written");
        assertThat(run.err()).contains("checks failed");
    }

    @Test
    void shouldWarnWhenAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path config = config("webPort: " + taken.getLocalPort());

            CliRun run = CliRun.in(home, "doctor", "--config", config, "-o", "csv");

            assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).contains("WARN,webPort,port " + taken.getLocalPort());
        }
    }

    @Test
    void shouldExitTwoAndNameTheKeyWhenTheConfigurationIsWrong() throws IOException {
        CliRun run = CliRun.in(home, "doctor", "--config", config("webprot: 1"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("tieout.yaml: unknown key 'webprot'; known are", "webPort");
    }

    @Test
    void shouldExitThreeWhenTheConfigurationIsMissing() {
        CliRun run = CliRun.in(home, "doctor", "--config", home.resolve("none.yaml"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void shouldJudgeJavaMemoryAndDisk() {
        assertThat(MachineChecks.java(11, "11.0.2").state()).isEqualTo(Finding.State.FAIL);
        assertThat(MachineChecks.java(25, "25").state()).isEqualTo(Finding.State.OK);
        assertThat(MachineChecks.memory(1L << 30).state()).isEqualTo(Finding.State.WARN);
        assertThat(MachineChecks.diskOf(home, 1L << 20).state()).isEqualTo(Finding.State.FAIL);
        assertThat(MachineChecks.diskOf(home, 1L << 30).state()).isEqualTo(Finding.State.WARN);
        assertThat(MachineChecks.diskOf(home, 1L << 40).state()).isEqualTo(Finding.State.OK);
    }

    private Path config(String yaml) throws IOException {
        return Files.writeString(home.resolve("tieout.yaml"), yaml + "\n");
    }
}
