package io.tieout.jobs.cli;

import io.tieout.connectors.files.FormatLookup;
import io.tieout.connectors.log.LogException;
import io.tieout.formats.csv.MappingException;
import io.tieout.jobs.run.Engine;
import io.tieout.jobs.run.EngineException;
import io.tieout.jobs.run.EngineSettings;
import io.tieout.jobs.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** Starts the engine for a command and turns what stands in the way into messages. */
final class EngineStart {

    private EngineStart() {}

    /**
     * @throws UnreachableException if the data folder is in use or the disk is full
     * @throws UsageException if a mapping in the input folder is wrong
     */
    static Engine start(Settings settings, Duration slack) throws Exception {
        try {
            return Engine.start(
                    new EngineSettings(
                            settings, formats(settings), System::currentTimeMillis, slack));
        } catch (EngineException | LogException e) {
            throw new UnreachableException(e.getMessage(), e);
        }
    }

    private static FormatLookup formats(Settings settings) throws IOException {
        Files.createDirectories(settings.inputFolder());
        try {
            return FolderFormats.keepingOriginals(settings.inputFolder(), settings.dataFolder());
        } catch (MappingException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** Says where things are. */
    static void tell(Engine engine, Terminal terminal) throws Exception {
        Settings settings = engine.settings().settings();
        terminal.note("Drop files into: " + settings.inputFolder());
        terminal.note("Database:        " + address(engine));
        terminal.note("Engine's pages:  " + engine.webAddress());
        engine.restoredFrom()
                .ifPresent(point -> terminal.note("Goes on from:    " + point.getFileName()));
    }

    /** As psql takes it; what follows the database's name may hold a password and is left out. */
    private static String address(Engine engine) {
        String url = engine.databaseSettings().jdbcUrl();
        int parameters = url.indexOf('?');
        String plain = parameters < 0 ? url : url.substring(0, parameters);
        return plain.replace(
                "jdbc:postgresql://", "postgresql://" + engine.databaseSettings().user() + "@");
    }

    /** Stops with a savepoint and says so. */
    static void stop(Engine engine, Terminal terminal) throws InterruptedException {
        terminal.note("Stopping …");
        boolean saved = engine.stop().isPresent();
        terminal.note(
                saved
                        ? "Stopped; starting again goes on from here."
                        : "Stopped; starting again goes on from the last checkpoint.");
    }
}
