package io.tieout.store.embedded;

import java.nio.file.Path;

/**
 * Where an embedded server keeps its data and listens.
 *
 * @param dataDirectory kept between runs, for example {@code data/postgres}
 * @param binariesDirectory where the server's programs are unpacked once; must not hold the data
 * @param port on the loopback address; 0 for any free one
 * @param startWaitMillis how long the server may take to answer, recovery after a crash included
 */
public record EmbeddedServerSettings(
        Path dataDirectory, Path binariesDirectory, int port, long startWaitMillis) {

    public static final long DEFAULT_START_WAIT_MILLIS = 120_000;

    public EmbeddedServerSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        binariesDirectory = binariesDirectory.toAbsolutePath().normalize();
        // Unpacking clears what looks like old data of killed test runs beside the programs.
        if (dataDirectory.startsWith(binariesDirectory)) {
            throw new IllegalArgumentException(
                    "the data must not lie within the directory of the binaries");
        }
        if (port < 0 || port > 65_535 || startWaitMillis <= 0) {
            throw new IllegalArgumentException("port or waiting time out of range");
        }
    }

    /** Data in {@code dataDirectory}, binaries beside it, any free port. */
    public static EmbeddedServerSettings of(Path dataDirectory) {
        Path data = dataDirectory.toAbsolutePath().normalize();
        return new EmbeddedServerSettings(
                data,
                data.resolveSibling(data.getFileName() + "-binaries"),
                0,
                DEFAULT_START_WAIT_MILLIS);
    }

    public EmbeddedServerSettings withPort(int fixedPort) {
        return new EmbeddedServerSettings(
                dataDirectory, binariesDirectory, fixedPort, startWaitMillis);
    }

    public EmbeddedServerSettings withBinariesDirectory(Path directory) {
        return new EmbeddedServerSettings(dataDirectory, directory, port, startWaitMillis);
    }

    /** A file beside the data, named after it. */
    Path beside(String suffix) {
        return dataDirectory.resolveSibling(dataDirectory.getFileName() + suffix);
    }
}
