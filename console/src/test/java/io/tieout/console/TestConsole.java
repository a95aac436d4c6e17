package io.tieout.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.console.identity.LocalUsers;
import io.tieout.console.identity.Role;
import io.tieout.console.identity.TokenIssuer;
import io.tieout.console.identity.User;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.store.Database;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A console over a real database with the books of two small companies, for one test class. The
 * engine's clock is the test's.
 */
public final class TestConsole implements BeforeAllCallback, AfterAllCallback {

    static final String PASSWORD = "correct horse battery";
    static final long NOW = 1_774_000_000_000L;
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Optional<TokenIssuer> issuer;
    private final UnaryOperator<ConsoleSettings> more;
    private final TestEngine engine = new TestEngine("acme");
    private final AtomicLong now = new AtomicLong(NOW);
    private Path directory;
    private EmbeddedServer server;
    private Database database;
    private ConsoleServer console;

    public TestConsole() {
        this(Optional.empty());
    }

    TestConsole(Optional<TokenIssuer> issuer) {
        this(issuer, UnaryOperator.identity());
    }

    /** With settings that are not the usual ones. */
    TestConsole(UnaryOperator<ConsoleSettings> more) {
        this(Optional.empty(), more);
    }

    private TestConsole(Optional<TokenIssuer> issuer, UnaryOperator<ConsoleSettings> more) {
        this.issuer = issuer;
        this.more = more;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Files.createDirectories(TARGET);
        directory = Files.createTempDirectory(TARGET, "console-");
        server =
                EmbeddedServer.start(
                        EmbeddedServerSettings.of(directory.resolve("data"))
                                .withBinariesDirectory(TARGET.resolve("server-binaries")));
        database = Database.open(server.databaseSettings());
        Books.write(database);
        start();
    }

    /** Starts the console, anew if it runs. */
    void start() throws SQLException, IOException {
        if (console != null) {
            console.close();
        }
        ConsoleSettings settings =
                new ConsoleSettings(
                        ConsoleSettings.LOOPBACK,
                        0,
                        0,
                        directory.resolve("users"),
                        inbox(),
                        Map.of(Books.ACME_ACCOUNT, "acme", Books.BOLT_ACCOUNT, "bolt"),
                        issuer,
                        false,
                        100_000);
        console =
                ConsoleServer.start(
                        more.apply(settings.withPrints(TestConsole::print)),
                        database,
                        engine,
                        users(),
                        now::get);
    }

    private static Optional<byte[]> print(StatementReconciliation statement, String format) {
        return Optional.of(format)
                .filter("json"::equals)
                .map(it -> statement.toString().getBytes(UTF_8));
    }

    private static LocalUsers users() {
        List<String> acme = List.of("acme");
        List<String> all = List.of(User.ALL_COMPANIES);
        LocalUsers users = LocalUsers.none();
        for (User user :
                List.of(
                        User.of("ann", "Ann", acme, Role.AP_ANALYST, Role.AR_ANALYST),
                        User.of("pam", "Pam", all, Role.AP_ANALYST),
                        User.of("carl", "Carl", all, Role.CONTROLLER),
                        User.of("app", "App", all, Role.APPROVER),
                        User.of("olga", "Olga", acme, Role.CONTROLLER),
                        User.of("eve", "Eve", all, Role.APPROVER),
                        User.of("vic", "Vic", all, Role.VIEWER),
                        User.of("aud", "Aud", all, Role.AUDITOR),
                        User.of("ada", "Ada", all, Role.ADMINISTRATOR),
                        User.of("roy", "Roy", acme, Role.values()),
                        User.of("rex", "Rex", all, Role.values()))) {
            users.with(user, PASSWORD);
        }
        return users;
    }

    /** Ends the console; {@link #start} brings it back. */
    void stop() {
        console.close();
        console = null;
    }

    Path inbox() {
        return directory.resolve("inbox");
    }

    Database database() {
        return database;
    }

    TestEngine engine() {
        return engine;
    }

    ConsoleServer console() {
        return console;
    }

    URI address() {
        return console.address();
    }

    long now() {
        return now.get();
    }

    /** Lets time pass. */
    void pass(long millis) {
        now.addAndGet(millis);
    }

    /** A browser in which nobody is signed in. */
    Browser browser() {
        return new Browser(address());
    }

    Browser signedIn(String user) {
        return browser().signIn(user, PASSWORD);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
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
