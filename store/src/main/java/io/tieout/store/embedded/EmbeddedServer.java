package io.tieout.store.embedded;

import io.tieout.store.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A running PostgreSQL server of this JVM: durable (fsync and synchronous commit on), reachable
 * over the loopback address only, its data kept between runs. One JVM at a time owns a data
 * directory. A server that a killed JVM left behind in it is stopped first.
 *
 * <p>Also stops when the JVM ends normally. Whoever has an account on the machine can connect
 * without a password: on a shared machine use a server of its own.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static final long STOP_WAIT_SECONDS = 60;
    private static final int PORT_ATTEMPTS = 5;

    private final DirectoryLock lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(DirectoryLock lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * Starts, and returns when the server answers.
     *
     * @throws EmbeddedServerException if there are no binaries for this platform, another process
     *     uses the directory or the port, or the server does not answer in time
     */
    public static EmbeddedServer start(EmbeddedServerSettings settings) {
        return start(settings, true);
    }

    /**
     * The same, but the server does not stop by itself when the JVM ends: for an owner that still
     * writes while the JVM is ending, and closes it after that.
     */
    public static EmbeddedServer startUntilClosed(EmbeddedServerSettings settings) {
        return start(settings, false);
    }

    private static EmbeddedServer start(EmbeddedServerSettings settings, boolean stopsWithJvm) {
        Platform.requireBinaries();
        DirectoryLock lock = DirectoryLock.acquire(settings.beside(".lock"));
        try {
            new OrphanedServer(settings.dataDirectory()).stop();
            FirstStart firstStart = FirstStart.begin(settings);
            EmbeddedPostgres postgres = launchOnOwnPort(settings, stopsWithJvm);
            firstStart.done();
            return new EmbeddedServer(lock, postgres);
        } catch (IOException | RuntimeException e) {
            lock.close();
            if (e instanceof EmbeddedServerException refused) {
                throw refused;
            }
            throw new EmbeddedServerException(
                    "PostgreSQL did not start; see " + settings.beside(".log"), e);
        }
    }

    /**
     * Checks, without starting anything, that this build brings a server for this machine.
     *
     * @throws EmbeddedServerException if it does not; the message says what to add
     */
    public static void requireBinaries() {
        Platform.requireBinaries();
    }

    /**
     * A free port may be taken by someone else before the server takes it. Who connects to it then
     * meets another server, perhaps another engine's: only one that says it serves our directory is
     * ours.
     */
    private static EmbeddedPostgres launchOnOwnPort(
            EmbeddedServerSettings settings, boolean stopsWithJvm) throws IOException {
        int attempts = settings.port() > 0 ? 1 : PORT_ATTEMPTS;
        for (int attempt = 0; attempt < attempts; attempt++) {
            EmbeddedPostgres postgres = launch(settings, stopsWithJvm);
            if (servesDirectory(postgres, settings.dataDirectory())) {
                return postgres;
            }
            postgres.close();
        }
        throw new EmbeddedServerException(
                "another server answers on the port "
                        + (settings.port() > 0 ? settings.port() : "that was free")
                        + "; see "
                        + settings.beside(".log"));
    }

    private static boolean servesDirectory(EmbeddedPostgres postgres, Path directory)
            throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            return row.next()
                    && Path.of(row.getString(1)).toRealPath().equals(directory.toRealPath());
        } catch (SQLException e) {
            throw new IOException("the server does not say which directory it serves", e);
        }
    }

    private static EmbeddedPostgres launch(EmbeddedServerSettings settings, boolean stopsWithJvm)
            throws IOException {
        File log = settings.beside(".log").toFile();
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(settings.dataDirectory())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(stopsWithJvm)
                        .setOverrideWorkingDirectory(settings.binariesDirectory().toFile())
                        .setPGStartupWait(Duration.ofMillis(settings.startWaitMillis()))
                        .setOutputRedirector(Redirect.appendTo(log))
                        .setErrorRedirector(Redirect.appendTo(log))
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("shared_buffers", "256MB")
                        // What a common word is found in fits, row by row, into so much.
                        .setServerConfig("work_mem", "32MB")
                        // What is found by words lies all over a table: read many places at once.
                        .setServerConfig("effective_io_concurrency", "128")
                        .setServerConfig("io_workers", "16")
                        // A new database fills within seconds, and plans for empty tables are slow.
                        .setServerConfig("autovacuum_naptime", "10s")
                        .setServerConfig("max_wal_size", "2GB")
                        .setServerConfig("max_connections", "100");
        if (settings.port() > 0) {
            builder.setPort(settings.port());
        }
        return builder.start();
    }

    public int port() {
        return postgres.getPort();
    }

    /** How to open the database of this server. */
    public DatabaseSettings databaseSettings() {
        return DatabaseSettings.of("jdbc:postgresql://127.0.0.1:" + port() + "/" + USER, USER, "");
    }

    /**
     * Stops the server after a checkpoint; open transactions are rolled back.
     *
     * @throws EmbeddedServerException if it has not ended after a minute
     */
    @Override
    public void close() {
        try {
            postgres.close();
            if (!postgres.getProcess().waitFor(STOP_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new EmbeddedServerException("PostgreSQL has not stopped");
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("PostgreSQL could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted while PostgreSQL was stopping", e);
        } finally {
            lock.close();
        }
    }

    /** The directory in which a server is being created for the first time. */
    private record FirstStart(Path marker) {

        /**
         * Leaves a mark until the first start has succeeded. A mark found here means that an
         * earlier first start was killed half-way, before anything could be stored: it begins anew.
         */
        static FirstStart begin(EmbeddedServerSettings settings) throws IOException {
            Path marker = settings.beside(".creating");
            if (marker.toFile().exists()) {
                Directories.deleteRecursively(settings.dataDirectory());
            } else if (!Directories.isEmptyOrAbsent(settings.dataDirectory())) {
                return new FirstStart(null);
            }
            Directories.createEmptyFile(marker);
            return new FirstStart(marker);
        }

        void done() throws IOException {
            if (marker != null) {
                Files.delete(marker);
            }
        }
    }
}
