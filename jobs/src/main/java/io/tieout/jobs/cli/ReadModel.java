package io.tieout.jobs.cli;

import io.tieout.jobs.settings.Settings;
import io.tieout.store.Database;
import io.tieout.store.DatabaseSettings;
import io.tieout.store.StoreReadException;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The database of an installation, for a command that only asks: a server of its own, the embedded
 * one of an engine that is running, or the embedded one started for as long as the command takes.
 */
final class ReadModel implements AutoCloseable {

    /** A person waits for the answer. */
    private static final long OPEN_WAIT_MILLIS = 5_000;

    private static final int POOL_SIZE = 2;

    private final Database database;
    private final EmbeddedServer server;
    private final String place;

    private ReadModel(Database database, EmbeddedServer server, String place) {
        this.database = database;
        this.server = server;
        this.place = place;
    }

    /** Something asked on a connection. */
    @FunctionalInterface
    interface Question<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * @throws UnreachableException if there is no database yet or it does not answer
     */
    static ReadModel open(Settings settings, Terminal terminal) {
        if (settings.database().isPresent()) {
            DatabaseSettings server = settings.database().get();
            return new ReadModel(connect(server), null, server.jdbcUrl());
        }
        Path data = settings.embeddedDatabase();
        if (!Files.isRegularFile(data.resolve("PG_VERSION"))) {
            throw new UnreachableException(
                    "there is no database in " + data + " yet; 'tieout run' makes it");
        }
        Optional<ReadModel> running = ofRunningEngine(data);
        return running.orElseGet(() -> startedFor(data, terminal));
    }

    /** Asks, and takes a failing database for one that cannot be reached. */
    <T> T ask(Question<T> question) {
        try (Connection connection = database.connection()) {
            return question.on(connection);
        } catch (SQLException | StoreReadException e) {
            throw new UnreachableException("the database failed: " + e.getMessage(), e);
        }
    }

    /** Where it is, for a person. */
    String place() {
        return place;
    }

    @Override
    public void close() {
        database.close();
        if (server != null) {
            server.close();
        }
    }

    private static ReadModel startedFor(Path data, Terminal terminal) {
        terminal.note("Starting the embedded database in " + data + " …");
        EmbeddedServer server = EmbeddedServer.start(EmbeddedServerSettings.of(data));
        try {
            return new ReadModel(connect(server.databaseSettings()), server, data.toString());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The server notes its port on the fourth line of this file while it runs. */
    private static Optional<ReadModel> ofRunningEngine(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            int port = Integer.parseInt(lines.get(3).strip());
            DatabaseSettings server =
                    DatabaseSettings.of(
                            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
            return Optional.of(new ReadModel(connect(server), null, data.toString()));
        } catch (IOException | RuntimeException e) {
            // No file, or one that a killed server left behind: starting it tells what is wrong.
            return Optional.empty();
        }
    }

    private static Database connect(DatabaseSettings server) {
        try {
            return Database.open(
                    new DatabaseSettings(
                            server.jdbcUrl(),
                            server.user(),
                            server.password(),
                            POOL_SIZE,
                            OPEN_WAIT_MILLIS,
                            OPEN_WAIT_MILLIS));
        } catch (RuntimeException e) {
            throw new UnreachableException(
                    "cannot open the database " + server.jdbcUrl() + ": " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
