package io.tieout.console.screens;

import io.tieout.console.ConsoleServer;
import io.tieout.console.ConsoleSettings;
import io.tieout.console.OriginalsStandIn;
import io.tieout.console.TestEngine;
import io.tieout.console.approvals.ApprovalLinks;
import io.tieout.console.identity.LocalUsers;
import io.tieout.console.identity.Role;
import io.tieout.console.identity.User;
import io.tieout.core.figures.UnitCosts;
import io.tieout.store.Database;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import io.tieout.store.figures.FigureWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A console over the books of {@link SmallCompany}, with one user for each persona. */
final class ScreenConsole implements AutoCloseable {

    /** 2026-03-20T09:46:40Z; the engine's clock stands still, so that screens look the same. */
    static final long NOW_MILLIS = 1_774_000_000_000L;

    static final String PASSWORD = "correct horse battery";
    static final ApprovalLinks LINKS =
            new ApprovalLinks("good for these tests only".getBytes(StandardCharsets.US_ASCII));
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Path directory;
    private final EmbeddedServer server;
    private final Database database;
    private final OriginalsStandIn originals = new OriginalsStandIn();
    private final CaseStandIn cases;
    private final RulesStandIn rules;
    private final ConsoleServer console;

    private ScreenConsole() throws IOException, SQLException {
        Files.createDirectories(TARGET);
        directory = Files.createTempDirectory(TARGET, "screens-");
        server =
                EmbeddedServer.start(
                        EmbeddedServerSettings.of(directory.resolve("data"))
                                .withBinariesDirectory(TARGET.resolve("server-binaries")));
        database = Database.open(server.databaseSettings());
        SmallCompany.write(database);
        FigureWriter figures =
                new FigureWriter(
                        settings().companies(),
                        Optional.of(new UnitCosts("EUR", new BigDecimal("0.02"), BigDecimal.TEN)));
        database.transaction(c -> figures.write(c, NOW_MILLIS));
        Files.createDirectories(inbox());
        rules = new RulesStandIn(database, inbox());
        rules.open();
        cases = new CaseStandIn(database, inbox());
        cases.open();
        console =
                ConsoleServer.start(
                        settings(),
                        database,
                        new TestEngine(SmallCompany.COMPANY),
                        users(),
                        () -> NOW_MILLIS);
    }

    static ScreenConsole start() throws IOException, SQLException {
        return new ScreenConsole();
    }

    private ConsoleSettings settings() {
        return new ConsoleSettings(
                        ConsoleSettings.LOOPBACK,
                        0,
                        0,
                        directory.resolve("users"),
                        inbox(),
                        Map.of(
                                SmallCompany.MAIN_ACCOUNT, SmallCompany.COMPANY,
                                SmallCompany.SECOND_ACCOUNT, SmallCompany.COMPANY),
                        Optional.empty(),
                        false,
                        100_000)
                .withOriginals(originals)
                .withApprovalLinks(LINKS);
    }

    private static LocalUsers users() {
        List<String> all = List.of(User.ALL_COMPANIES);
        LocalUsers users = LocalUsers.none();
        for (User user :
                List.of(
                        User.of("tessa", "Tessa Treasurer", all, Role.VIEWER),
                        User.of("anton", "Anton Analyst", all, Role.AP_ANALYST, Role.AR_ANALYST),
                        User.of("carla", "Carla Controller", all, Role.CONTROLLER),
                        User.of("bruno", "Bruno Books", all, Role.APPROVER),
                        User.of("edda", "Edda Engineer", all, Role.ADMINISTRATOR))) {
            users.with(user, PASSWORD);
        }
        return users;
    }

    OriginalsStandIn originals() {
        return originals;
    }

    Path inbox() {
        return directory.resolve("inbox");
    }

    /** What was put into the folder that the engine watches. */
    String delivered() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(inbox())) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    /** Lets cases take what people have sent. */
    void carryOut() throws IOException, SQLException {
        cases.carryOut();
    }

    /** Lets the engine observe what was published. */
    void observeRules() throws IOException, SQLException {
        rules.observe();
    }

    Database database() {
        return database;
    }

    String address() {
        return console.address().toString();
    }

    @Override
    public void close() throws IOException {
        console.close();
        database.close();
        server.close();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
