package io.tieout.console;

import io.javalin.util.JavalinBindException;
import io.tieout.console.approvals.LinkDesk;
import io.tieout.console.bills.BillEndpoints;
import io.tieout.console.decisions.CaseDesk;
import io.tieout.console.decisions.Corrections;
import io.tieout.console.decisions.DecisionDesk;
import io.tieout.console.decisions.InputFolder;
import io.tieout.console.decisions.Once;
import io.tieout.console.decisions.Outbox;
import io.tieout.console.endpoints.AttachmentEndpoints;
import io.tieout.console.endpoints.CaseworkEndpoints;
import io.tieout.console.endpoints.CustomerEndpoints;
import io.tieout.console.endpoints.DeadLetterEndpoints;
import io.tieout.console.endpoints.DecisionEndpoints;
import io.tieout.console.endpoints.DocumentEndpoints;
import io.tieout.console.endpoints.ExceptionEndpoints;
import io.tieout.console.endpoints.FigureEndpoints;
import io.tieout.console.endpoints.LedgerEndpoints;
import io.tieout.console.endpoints.LinkEndpoints;
import io.tieout.console.endpoints.MatchEndpoints;
import io.tieout.console.endpoints.MetricsEndpoint;
import io.tieout.console.endpoints.OperationsEndpoints;
import io.tieout.console.endpoints.OriginalEndpoints;
import io.tieout.console.endpoints.OverviewEndpoints;
import io.tieout.console.endpoints.PartyStatementEndpoints;
import io.tieout.console.endpoints.PaymentEndpoints;
import io.tieout.console.endpoints.RuleEndpoints;
import io.tieout.console.endpoints.SessionEndpoints;
import io.tieout.console.endpoints.WebhookEndpoints;
import io.tieout.console.evidence.EvidencePack;
import io.tieout.console.exchange.ExportEndpoints;
import io.tieout.console.exchange.ImportEndpoints;
import io.tieout.console.http.ApiServer;
import io.tieout.console.http.Callers;
import io.tieout.console.http.ConsolePages;
import io.tieout.console.http.Endpoint;
import io.tieout.console.identity.BearerTokens;
import io.tieout.console.identity.LocalUsers;
import io.tieout.console.identity.Sessions;
import io.tieout.console.identity.SignIn;
import io.tieout.console.identity.TlsSettings;
import io.tieout.console.live.LiveStream;
import io.tieout.console.payments.PaymentDesk;
import io.tieout.console.reads.ChainChecks;
import io.tieout.console.reads.Overviews;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.rules.BackTests;
import io.tieout.console.rules.Publication;
import io.tieout.console.rules.RuleBook;
import io.tieout.console.rules.RuleDesk;
import io.tieout.console.webhooks.Webhooks;
import io.tieout.store.Database;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The console while it runs: API, live stream and screens on one port. Decisions that an earlier
 * process took and did not hand over are handed over first. The database stays its owner's.
 */
public final class ConsoleServer implements AutoCloseable {

    private final ConsoleSettings settings;
    private final LocalUsers users;
    private final LiveStream live;
    private final Webhooks webhooks;
    private final BackTests backTests;
    private final Supplier<ApiServer> servers;
    private final List<Endpoint> endpoints;
    private ApiServer server;
    private int port;

    private ConsoleServer(
            ConsoleSettings settings,
            Database database,
            EngineState engine,
            LocalUsers users,
            LongSupplier nowMillis)
            throws SQLException, IOException {
        this.settings = settings;
        this.users = users;
        Reading reading = new Reading(database);
        Visibility visibility = new Visibility(settings.companies(), System::nanoTime);
        Overviews overviews =
                new Overviews(reading, visibility, engine, nowMillis, System::nanoTime);
        InputFolder input = new InputFolder(settings.inputFolder());
        Outbox outbox = new Outbox(database, input);
        outbox.deliverKept();
        Once once = new Once(database, nowMillis);
        Sessions sessions = new Sessions();
        Callers callers =
                new Callers(
                        sessions,
                        settings.issuer().map(BearerTokens::new),
                        settings.tls().map(TlsSettings::machines).orElse(Map.of()),
                        nowMillis);
        this.live = new LiveStream(reading, visibility, overviews, callers::stillSignedIn);
        List<Endpoint> all = new ArrayList<>();
        all.addAll(new SessionEndpoints(new SignIn(users), sessions, callers, nowMillis).all());
        all.addAll(new OverviewEndpoints(overviews, reading, visibility).all());
        all.addAll(
                new ExceptionEndpoints(reading, visibility, settings.casework(), nowMillis).all());
        all.addAll(new DocumentEndpoints(reading, visibility).all());
        all.addAll(new BillEndpoints(reading).all());
        all.addAll(new OriginalEndpoints(reading, settings.originals()).all());
        all.addAll(new PartyStatementEndpoints(reading, settings.prints()).all());
        all.addAll(new CustomerEndpoints(reading, visibility, settings.prints()).all());
        all.addAll(new MatchEndpoints(reading, visibility).all());
        all.addAll(
                new LedgerEndpoints(
                                reading,
                                new ChainChecks(reading, nowMillis),
                                new EvidencePack(
                                        database, visibility, engine.proposals(), nowMillis))
                        .all());
        DecisionDesk desk = new DecisionDesk(reading, visibility, outbox, nowMillis);
        all.addAll(new DecisionEndpoints(reading, visibility, desk).all());
        all.addAll(
                new LinkEndpoints(new LinkDesk(settings.approvalLinks(), reading, desk, nowMillis))
                        .all());
        all.addAll(new DeadLetterEndpoints(reading, new Corrections(outbox, nowMillis)).all());
        CaseDesk cases = new CaseDesk(reading, visibility, outbox, settings.casework(), nowMillis);
        all.addAll(new CaseworkEndpoints(cases).all());
        all.addAll(new AttachmentEndpoints(cases, reading, visibility, database).all());
        this.webhooks = new Webhooks(reading, visibility, settings.webhooks(), nowMillis);
        all.addAll(new WebhookEndpoints(reading, webhooks, once, nowMillis).all());
        all.addAll(new ExportEndpoints(reading, visibility).all());
        all.addAll(new ImportEndpoints(database, settings.inputFolder(), nowMillis).all());
        this.backTests = new BackTests(engine.backTests(), nowMillis);
        RuleBook book = new RuleBook(reading, engine.rules(), settings.companies().values());
        all.addAll(
                new RuleEndpoints(
                                book,
                                new RuleDesk(reading, book, backTests, nowMillis),
                                new Publication(book, outbox, input, nowMillis),
                                once)
                        .all());
        all.addAll(new PaymentEndpoints(new PaymentDesk(engine.proposals(), reading), once).all());
        all.addAll(new FigureEndpoints(reading).all());
        all.addAll(new OperationsEndpoints(engine, System::nanoTime).all());
        all.addAll(new MetricsEndpoint(overviews, reading).all());
        all.add(live.endpoint());
        this.endpoints = List.copyOf(all);
        this.servers =
                () ->
                        new ApiServer(
                                endpoints,
                                ConsolePages.of(endpoints),
                                callers,
                                settings.tls(),
                                settings.requestsPerMinute(),
                                nowMillis);
    }

    /**
     * Starts to serve.
     *
     * @param database migrated; with some connections free
     * @throws ConsoleException if the ports are taken or the users' file is wrong
     */
    public static ConsoleServer start(
            ConsoleSettings settings, Database database, EngineState engine, LongSupplier nowMillis)
            throws SQLException, IOException {
        return start(settings, database, engine, users(settings), nowMillis);
    }

    /** The same with other users than those of the file. */
    public static ConsoleServer start(
            ConsoleSettings settings,
            Database database,
            EngineState engine,
            LocalUsers users,
            LongSupplier nowMillis)
            throws SQLException, IOException {
        ConsoleServer console = new ConsoleServer(settings, database, engine, users, nowMillis);
        try {
            console.listen();
            console.webhooks.start();
            return console;
        } catch (RuntimeException e) {
            console.close();
            throw e;
        }
    }

    private static LocalUsers users(ConsoleSettings settings) throws IOException {
        try {
            return LocalUsers.open(settings.users(), settings.onePassword());
        } catch (IllegalArgumentException e) {
            throw new ConsoleException(settings.users() + ": " + e.getMessage(), e);
        }
    }

    private void listen() {
        for (int more = 0; more <= settings.otherPorts(); more++) {
            int wanted = settings.port() == 0 ? 0 : settings.port() + more;
            if (isFree(wanted) && listensAt(wanted)) {
                return;
            }
        }
        throw new ConsoleException(
                "port " + settings.port() + " for the console is taken; name another", null);
    }

    /** Another engine that starts at the same time may have taken the port since it was free. */
    private boolean listensAt(int wanted) {
        server = servers.get();
        try {
            port = server.start(settings.host(), wanted);
            return true;
        } catch (JavalinBindException e) {
            server.close();
            return false;
        }
    }

    /** Starting in vain costs a while and a line in the log, so the port is looked at before. */
    private boolean isFree(int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), wanted));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public URI address() {
        String scheme = settings.tls().isPresent() ? "https://" : "http://";
        return URI.create(scheme + settings.host() + ":" + port + "/");
    }

    /** User and password of those that were made at this start; told once. */
    public Map<String, String> newPasswords() {
        return users.newPasswords();
    }

    /** All that can be asked. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public void close() {
        live.close();
        webhooks.close();
        backTests.close();
        if (server != null) {
            server.close();
        }
    }
}
