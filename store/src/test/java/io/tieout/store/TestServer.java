package io.tieout.store;

import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server for one test class; every test finds its tables empty. */
public final class TestServer implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Path directory;
    private EmbeddedServer server;
    private Database database;

    /** A new directory within {@code target}. */
    public static Path newDirectory() {
        try {
            Files.createDirectories(TARGET);
            return Files.createTempDirectory(TARGET, "postgres-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings for a server within that directory; the programs are shared by all tests. */
    public static EmbeddedServerSettings settings(Path directory) {
        return EmbeddedServerSettings.of(directory.resolve("data"))
                .withBinariesDirectory(TARGET.resolve("server-binaries"));
    }

    public static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                // The server may still be clearing up itself.
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        directory = newDirectory();
        server = EmbeddedServer.start(settings(directory));
        database = Database.open(server.databaseSettings());
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        List<String> tables =
                List.of(
                        "bank_transaction, bank_statement, ledger_entry, decision, match,"
                                + " match_item, exception_item, exception_subject, journal_line,"
                                + " journal, dead_letter, reconciliation_statement, intake_file,"
                                + " submission, exception_tally, exception_day_tally, exception_party,"
                                + " party_wanted, case_item, case_event, exception_assigned");
        tamper("truncate " + String.join(", ", tables));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.close();
        server.close();
        delete(directory);
    }

    public Database database() {
        return database;
    }

    public DatabaseSettings settings() {
        return server.databaseSettings();
    }

    /** Executes as somebody would who may switch triggers and foreign keys off. */
    public void tamper(String... statements) throws SQLException {
        database.transaction(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("set local session_replication_role = replica");
                        for (String sql : statements) {
                            statement.execute(sql);
                        }
                    }
                });
    }

    /** The first column of the first row. */
    public String ask(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
