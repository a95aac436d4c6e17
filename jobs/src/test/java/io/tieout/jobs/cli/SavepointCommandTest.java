package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavepointCommandTest {

    @TempDir private Path home;

    @Test
    void shouldExitThreeWhenNoEngineRuns() {
        assertUnreachable();
    }

    @Test
    void shouldExitThreeWhenAnEngineDiedAndLeftItsAddress() throws IOException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.writeString(data.resolve("engine.lock"), "1");
        Files.writeString(
                data.resolve("engine.json"), "{\"pages\":\"http://127.0.0.1:1\",\"jobId\":\"x\"}");

        assertUnreachable();
    }

    private void assertUnreachable() {
        CliRun run = CliRun.in(home, "savepoint");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no engine runs on the data folder", "'tieout run'");
    }
}
