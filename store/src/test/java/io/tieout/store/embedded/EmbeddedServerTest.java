package io.tieout.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.store.Database;
import io.tieout.store.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedServerTest {

    private final Path directory = TestServer.newDirectory();
    private final EmbeddedServerSettings settings = TestServer.settings(directory);

    @AfterEach
    void clean() throws IOException {
        new OrphanedServer(settings.dataDirectory()).stop();
        TestServer.delete(directory);
    }

    @Test
    void shouldBeDurableAndKeepDataOverARestart() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(settings);
                Database database = Database.open(server.databaseSettings())) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
            execute(
                    database,
                    "insert into dead_letter values ('1', default, 's', 'p', '', 'r', '')");
            assertThatThrownBy(() -> EmbeddedServer.start(settings))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("another running Tieout");
        }
        try (EmbeddedServer server = EmbeddedServer.start(settings);
                Database database = Database.open(server.databaseSettings())) {
            assertThat(ask(database, "select count(*) from dead_letter")).isEqualTo("1");
        }
        assertThat(settings.dataDirectory().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void shouldTakeOverFromAKilledJvm() throws Exception {
        Process owner = startOwner();
        long orphan;
        try {
            awaitReady(owner);
            orphan = pidInFile();
            assertThat(ProcessHandle.of(orphan)).isPresent();
        } finally {
            owner.destroyForcibly().waitFor();
        }
        assertThat(ProcessHandle.of(orphan)).as("the orphan lives on").isPresent();
        try (EmbeddedServer server = EmbeddedServer.start(settings);
                Database database = Database.open(server.databaseSettings())) {
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(ask(database, "select count(*) from dead_letter")).isEqualTo("1");
        }
    }

    private Process startOwner() throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServerOwner.class.getName(),
                                directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitReady(Process owner) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo(ServerOwner.READY);
    }

    private long pidInFile() throws IOException {
        return Long.parseLong(
                Files.readAllLines(settings.dataDirectory().resolve("postmaster.pid")).get(0));
    }

    @Test
    void shouldLeaveAnotherProgramWithTheOldPidAlone() throws Exception {
        EmbeddedServer.start(settings).close();
        Process stranger = new ProcessBuilder("tail", "-f", "/dev/null").start();
        try {
            Path pidFile = settings.dataDirectory().resolve("postmaster.pid");
            Files.writeString(pidFile, stranger.pid() + "\n" + settings.dataDirectory() + "\n");
            EmbeddedServer.start(settings).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void shouldBeginAnewWhenTheFirstStartWasKilledHalfWay() throws Exception {
        Files.createDirectories(settings.dataDirectory());
        Files.writeString(settings.dataDirectory().resolve("postgresql.conf"), "torn");
        Files.writeString(settings.beside(".creating"), "");
        try (EmbeddedServer server = EmbeddedServer.start(settings)) {
            assertThat(server.port()).isPositive();
        }
        assertThat(settings.beside(".creating")).doesNotExist();
    }

    @Test
    void shouldNameTheLogWhenTheServerDoesNotStart() throws Exception {
        Files.createDirectories(settings.dataDirectory());
        Files.writeString(settings.dataDirectory().resolve("something.txt"), "not a database");
        assertThatThrownBy(() -> EmbeddedServer.start(settings))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining(".log");
        assertThat(settings.dataDirectory().resolve("something.txt")).exists();
    }

    @Test
    void shouldNotTakeTheServerOfAnotherDirectoryForItsOwn() {
        Path other = TestServer.newDirectory();
        try (EmbeddedServer first = EmbeddedServer.start(TestServer.settings(other))) {
            EmbeddedServerSettings samePort =
                    new EmbeddedServerSettings(
                            settings.dataDirectory(),
                            settings.binariesDirectory(),
                            first.port(),
                            settings.startWaitMillis());
            assertThatThrownBy(() -> EmbeddedServer.start(samePort))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("port " + first.port());
        } finally {
            TestServer.delete(other);
        }
    }

    @Test
    void shouldSayWhichBinariesAreMissing() {
        assertThatThrownBy(() -> Platform.requireBinaries("Mac OS X", "aarch64"))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContainingAll("Mac OS X", "aarch64", "postgres-darwin-arm_64.txz");
        Platform.requireBinaries("Linux", "amd64");
    }

    @Test
    void shouldRefuseDataWithinTheBinaries() {
        assertThatThrownBy(() -> settings.withBinariesDirectory(directory))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        database.transaction(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                });
    }
}
