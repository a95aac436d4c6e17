package io.tieout.jobs.cli;

import io.tieout.jobs.settings.ConsoleConfiguration;
import io.tieout.jobs.settings.Settings;
import picocli.CommandLine.Option;

/** Where the console listens. */
final class ConsoleOption {

    @Option(
            names = "--console-port",
            paramLabel = "PORT",
            description = "Port of the console (default: 8080, or the next that is free).")
    private Integer port;

    /** What the configuration says, with the option above it. */
    ConsoleConfiguration of(Settings settings) {
        if (port == null) {
            return settings.console();
        }
        if (port < 1 || port > 65_535) {
            throw new UsageException("--console-port must be 1 to 65535, not " + port);
        }
        return settings.console().withPort(port);
    }
}
