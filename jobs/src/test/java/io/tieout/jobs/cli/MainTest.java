package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir private Path home;

    @Test
    void shouldPrintVersionOnStandardOutput() {
        CliRun run = CliRun.in(home, "--version");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("tieout 0.").contains("Java ");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "explain", "ledger", "ledger verify", "status", "doctor"})
    void shouldShowHelpWithExamplesForEveryCommand(String command) {
        CliRun run = CliRun.in(home, (Object[]) (command + " --help").split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("Usage: tieout " + command)
                .contains("Examples:")
                .contains("  tieout " + command);
    }

    @Test
    void shouldShowUsageAndExitTwoWithoutCommand() {
        CliRun run = CliRun.in(home);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: tieout", "Exit codes: 0 done");
    }

    @Test
    void shouldSuggestWhatWasMeantWhenCommandIsUnknown() {
        CliRun run = CliRun.in(home, "prase", "file.xml");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("prase", "parse", "Try 'tieout --help'");
    }

    @Test
    void shouldRefuseUnknownOption() {
        CliRun run = CliRun.in(home, "status", "--colour");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--colour", "Try 'tieout status --help'");
    }

    @Test
    void shouldPrintCompletionScript() {
        CliRun run = CliRun.in(home, "completion");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("complete -F");
    }

    @Test
    void shouldOfferCommandsOfOtherModules() {
        CliRun run = CliRun.in(home, "greet");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("hello from another module");
    }

    @Test
    void shouldExitFiveAndHideTheStackTraceOnAnInternalError() {
        CliRun run = CliRun.in(home, "greet", "--fail");

        assertThat(run.exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(run.err())
                .contains("internal error, IllegalStateException: broken")
                .doesNotContain("at io.tieout");
    }
}
