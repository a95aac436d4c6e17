package io.tieout.jobs.cli;

import io.tieout.jobs.WorkFolder;
import io.tieout.jobs.run.DemoFeed;
import io.tieout.jobs.settings.Settings;
import io.tieout.jobs.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The data of the demo, with a configuration file in it so that other commands find them.
 *
 * @param round counts the feeds of a folder that is kept; the seed of the next one
 */
record DemoFolder(Path path, long round) {

    /** Short times, so that one sees things settle. */
    private static final String CONFIGURATION =
            """
            # The demo's own; see docs/reference/configuration.md.
            dataFolder: .
            settle:
              tick: 500ms
              certain: 2s
              inferred: 5s
            treasury:
              unitCosts: {currency: EUR, automatic: 0.02, byHand: 4.50}
            """;

    /** The programs of the database stay: unpacking them takes seconds. */
    private static final String BINARIES = "postgres-binaries";

    /** Makes a fresh folder, or takes the last one if it is to be kept. */
    static DemoFolder prepare(Path path, boolean keep) throws IOException {
        Files.createDirectories(path);
        if (!keep) {
            clear(path);
        }
        Files.writeString(path.resolve("tieout.yaml"), CONFIGURATION);
        Path feeds = Files.createDirectories(path.resolve("feeds"));
        try (Stream<Path> before = Files.list(feeds)) {
            return new DemoFolder(path, before.count() + 1);
        }
    }

    private static void clear(Path path) throws IOException {
        requireFree(path.resolve("engine.lock"));
        List<Path> old;
        try (Stream<Path> files = Files.list(path)) {
            old = files.filter(file -> !file.endsWith(BINARIES)).toList();
        }
        for (Path file : old) {
            WorkFolder.delete(file);
            Files.deleteIfExists(file);
        }
    }

    /** Nothing is deleted under an engine that runs. */
    private static void requireFree(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw new UnreachableException(
                        "another demo is running, process " + Files.readString(lock).strip());
            }
        }
    }

    Settings settings() throws IOException {
        return SettingsReader.read(config(), path, Map.of());
    }

    Path config() {
        return path.resolve("tieout.yaml");
    }

    /** The configuration, relative to where the person is if that is shorter. */
    Path shownConfig() {
        Path here = Path.of("").toAbsolutePath();
        Path config = config();
        return config.startsWith(here) ? here.relativize(config) : config;
    }

    DemoFeed.Feed generate(DemoFeed generator, long events) {
        try {
            return generator.generate(
                    path.resolve("feeds").resolve("feed-" + round), round, events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
