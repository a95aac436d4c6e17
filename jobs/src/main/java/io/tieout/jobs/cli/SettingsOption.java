package io.tieout.jobs.cli;

import io.tieout.jobs.settings.Settings;
import io.tieout.jobs.settings.SettingsException;
import io.tieout.jobs.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Mixin for {@code --config}. */
public final class SettingsOption {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration in YAML (default: everything under data/).")
    private Path config;

    /**
     * The settings of the file, or the defaults where none is named.
     *
     * @throws UnreachableException if the file cannot be read
     * @throws UsageException if something in it is wrong
     */
    public Settings read(Terminal terminal) {
        return config == null ? Settings.defaults(terminal.home()) : read(config, terminal);
    }

    /** The file that is named; empty for the defaults. */
    Optional<Path> file() {
        return Optional.ofNullable(config);
    }

    /** The settings of a file; fails as {@link #read(Terminal)}. */
    static Settings read(Path config, Terminal terminal) {
        if (!Files.isRegularFile(config)) {
            throw new UnreachableException("no such file: " + config);
        }
        try {
            return SettingsReader.read(config, terminal.home(), terminal.environment());
        } catch (IOException e) {
            throw new UnreachableException("cannot read " + config + ": " + e.getMessage(), e);
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
