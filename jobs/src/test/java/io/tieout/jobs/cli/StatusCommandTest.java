package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.store.Database;
import io.tieout.store.IntakeFile;
import io.tieout.store.IntakeState;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import io.tieout.store.write.StoreWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask the database, against a real one. */
class StatusCommandTest {

    @TempDir private Path home;

    @Test
    void shouldAskTheDatabaseOfARunningEngineAndOneThatItStartsItself() throws Exception {
        Path data = home.resolve("data/postgres");
        try (EmbeddedServer server = EmbeddedServer.start(EmbeddedServerSettings.of(data));
                Database database = Database.open(server.databaseSettings().withPoolSize(2))) {
            fill(database);

            CliRun running = CliRun.in(home, "status", "-o", "csv");
            assertThat(running.exitCode()).as(running.err()).isEqualTo(ExitCode.DONE);
            assertThat(running.out()).contains("confirmed,1\n", "UNMATCHED_BANK,1,9.00,EUR\n");
            assertThat(running.out()).contains("done,1,5,4,1\n", "a.xml,done,5,4,1,");
            assertThat(CliRun.in(home, "explain", "m-1").out()).contains("reference-exact v1");
            assertThat(CliRun.in(home, "explain", "bank-17", "x").out())
                    .contains("nothing is known about x");
            assertThat(CliRun.in(home, "ledger", "verify").err()).contains("verified 3 journals");
        }

        CliRun stopped = CliRun.in(home, "status");

        assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(ExitCode.DONE);
        assertThat(stopped.err()).contains("Starting the embedded database");
        assertThat(stopped.out()).containsPattern("confirmed +1");
    }

    @Test
    void shouldExitThreeWhenThereIsNoDatabase() {
        CliRun run = CliRun.in(home, "status");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("'tieout run' makes it");
    }

    @Test
    void shouldExitThreeWhenTheServerDoesNotAnswer() throws Exception {
        Path config =
                Files.writeString(
                        home.resolve("tieout.yaml"),
                        "database: {url: 'jdbc:postgresql://127.0.0.1:1/x', user: u}\n");

        CliRun run = CliRun.in(home, "status", "--config", config);

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("cannot open the database jdbc:postgresql://127.0.0.1:1/x");
    }

    private static void fill(Database database) throws SQLException {
        database.transaction(
                connection -> {
                    StoreWriter.writeMatches(connection, List.of(Results.MATCH));
                    StoreWriter.writeExceptions(connection, List.of(Results.EXCEPTION));
                    StoreWriter.writeJournals(connection, Results.chain(3));
                    StoreWriter.writeIntakeFiles(
                            connection,
                            List.of(
                                    new IntakeFile(
                                            "ab", "a.xml", IntakeState.DONE, 5, 4, 1, null, 2)));
                });
    }
}
