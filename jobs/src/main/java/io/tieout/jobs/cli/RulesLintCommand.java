package io.tieout.jobs.cli;

import io.tieout.jobs.settings.SettingsException;
import io.tieout.jobs.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tieout rules lint}: whether files can be used as configurations. */
@Command(
        name = "lint",
        description = "Finds keys that are not known and values that cannot be. Ends with 4 if so.",
        footerHeading = "%nExamples:%n",
        footer = "  tieout rules lint stricter.yaml looser.yaml")
final class RulesLintCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Configuration in YAML.")
    private List<Path> files;

    RulesLintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int wrong = 0;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UnreachableException("no such file: " + file);
            }
            try {
                SettingsReader.read(file, terminal.home(), terminal.environment());
                terminal.note(file + ": good");
            } catch (SettingsException e) {
                wrong++;
                terminal.note(e.getMessage());
            } catch (IOException e) {
                throw new UnreachableException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        if (wrong > 0) {
            throw new CheckFailedException(wrong + " of " + files.size() + " files cannot be used");
        }
        return ExitCode.DONE;
    }
}
