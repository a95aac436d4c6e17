package io.tieout.jobs.cli;

import io.tieout.console.ConsoleException;
import io.tieout.console.ConsoleServer;
import io.tieout.console.ConsoleSettings;
import io.tieout.jobs.run.Engine;
import io.tieout.jobs.settings.ApprovalNotices;
import io.tieout.jobs.settings.ConsoleConfiguration;
import io.tieout.jobs.settings.Settings;
import io.tieout.store.Database;
import io.tieout.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The console of a running engine, with connections of its own. Close it before the engine. */
final class OpenConsole implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int OTHER_PORTS = 20;

    /** A question that takes longer is broken off: somebody should ask for less. */
    private static final String TIMEOUT = "options=-c%20statement_timeout=15000";

    /** The most severe first: their evidence is there, and a key accepts what is suggested. */
    private static final String WHAT_TO_DECIDE = "#/queues?sort=severity";

    private final ConsoleServer server;
    private final Database database;
    private final String firstScreen;

    private OpenConsole(ConsoleServer server, Database database, String firstScreen) {
        this.server = server;
        this.database = database;
        this.firstScreen = firstScreen;
    }

    /**
     * Starts it, unless the configuration says otherwise.
     *
     * @param file of the engine's configuration; empty if it runs by the defaults
     * @param demo whether all users that are made get the same password, and the address leads to
     *     what is to be decided
     * @throws UnreachableException if the port is taken
     */
    static OpenConsole start(
            Engine engine, ConsoleConfiguration configuration, Optional<Path> file, boolean demo)
            throws SQLException, IOException {
        if (!configuration.enabled()) {
            return new OpenConsole(null, null, "");
        }
        Database database = Database.open(connections(engine.databaseSettings()));
        try {
            return new OpenConsole(
                    ConsoleServer.start(
                            settings(engine.settings().settings(), configuration, demo),
                            database,
                            new EngineForConsole(engine, file),
                            System::currentTimeMillis),
                    database,
                    demo ? WHAT_TO_DECIDE : "");
        } catch (ConsoleException e) {
            database.close();
            throw new UnreachableException(e.getMessage(), e);
        }
    }

    private static DatabaseSettings connections(DatabaseSettings server) {
        String url = server.jdbcUrl();
        return new DatabaseSettings(
                url + (url.indexOf('?') < 0 ? "?" : "&") + TIMEOUT,
                server.user(),
                server.password(),
                CONNECTIONS,
                server.openWaitMillis(),
                server.connectionWaitMillis());
    }

    private static ConsoleSettings settings(
            Settings settings, ConsoleConfiguration configuration, boolean demo) {
        boolean given = configuration.port().isPresent();
        return new ConsoleSettings(
                configuration.host(),
                configuration.port().orElse(ConsoleSettings.DEFAULT_PORT),
                given ? 0 : OTHER_PORTS,
                settings.dataFolder(),
                settings.inputFolder(),
                settings.companies(),
                configuration.issuer(),
                demo,
                ConsoleSettings.DEFAULT_REQUESTS_PER_MINUTE,
                settings.casework(),
                configuration.webhooks(),
                configuration.tls(),
                new PrintedStatements(),
                settings.payables().notices().map(ApprovalNotices::links),
                StoredOriginals.under(settings.dataFolder()));
    }

    /** Says where it is, and once how to sign in. */
    void tell(Terminal terminal) {
        if (server == null) {
            return;
        }
        Map<String, String> made = new TreeMap<>(server.newPasswords());
        boolean shared = Set.copyOf(made.values()).size() == 1;
        terminal.note("Console:         " + server.address() + firstScreen);
        if (shared) {
            String password = made.remove("analyst");
            terminal.note("Sign in as:      analyst, password " + password);
            terminal.note("                 or " + String.join(", ", made.keySet()) + ": the same");
            terminal.note("Press:           a to accept, j and k to move, / to search");
        } else if (!made.isEmpty()) {
            terminal.note("These users were made; their passwords are told only now:");
            made.forEach((user, word) -> terminal.note("  %-12s %s".formatted(user, word)));
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
            database.close();
        }
    }
}
