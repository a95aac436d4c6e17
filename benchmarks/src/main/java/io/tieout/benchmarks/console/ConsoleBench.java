package io.tieout.benchmarks.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.benchmarks.runs.Grid;
import io.tieout.console.ConsoleServer;
import io.tieout.console.ConsoleSettings;
import io.tieout.console.identity.LocalUsers;
import io.tieout.console.identity.Role;
import io.tieout.console.identity.User;
import io.tieout.store.Database;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Asks a console over HTTP for pages of exceptions as people do, one after the other, and takes the
 * time of each answer, from the request to the last byte.
 */
public final class ConsoleBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "only for this measurement";
    private static final List<String> QUEUES =
            List.of("bank", "receivables", "payables", "collections", "invoicing");
    private static final List<String> REASONS =
            List.of("UNMATCHED_BANK", "AMOUNT_DIFFERS", "AMBIGUOUS", "SHORT_PAYMENT");
    private static final List<String> SORTS = List.of("opened", "amount", "severity");
    private static final int WARM_UP = 20;

    private final Random random = new Random(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConsoleServer console;
    private final long exceptions;
    private String cookie;

    private ConsoleBench(ConsoleServer console, long exceptions) {
        this.console = console;
        this.exceptions = exceptions;
    }

    /**
     * How long answers to one kind of question took, milliseconds.
     *
     * @param count answers
     */
    public record Figure(String question, int count, double p50, double p95, double p99) {}

    /**
     * Fills a database in the folder and asks.
     *
     * @param requests of each kind
     */
    public static List<Figure> run(Path folder, long exceptions, int requests)
            throws SQLException, IOException, InterruptedException {
        try (EmbeddedServer server =
                        EmbeddedServer.start(
                                EmbeddedServerSettings.of(folder.resolve("postgres")));
                Database database = Database.open(server.databaseSettings())) {
            ManyExceptions.write(database, exceptions);
            try (ConsoleServer console = console(folder, database)) {
                ConsoleBench bench = new ConsoleBench(console, exceptions);
                bench.signIn();
                return bench.measure(requests);
            }
        }
    }

    private static ConsoleServer console(Path folder, Database database)
            throws SQLException, IOException {
        User viewer = User.of("viewer", "Viewer", List.of(User.ALL_COMPANIES), Role.VIEWER);
        return ConsoleServer.start(
                new ConsoleSettings(
                        ConsoleSettings.LOOPBACK,
                        0,
                        0,
                        folder,
                        folder.resolve("inbox"),
                        Map.of(),
                        Optional.empty(),
                        false,
                        10_000_000),
                database,
                () -> "running",
                LocalUsers.none().with(viewer, PASSWORD),
                System::currentTimeMillis);
    }

    private void signIn() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(console.address().resolve("/api/v1/session"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                JSON.writeValueAsString(
                                                        Map.of(
                                                                "user",
                                                                "viewer",
                                                                "password",
                                                                PASSWORD))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private List<Figure> measure(int requests) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("first page of a queue", requests, this::queue));
        figures.add(
                figure(
                        "first page of a queue and reason",
                        requests,
                        () -> queue() + "&reason=" + any(REASONS)));
        figures.add(
                figure(
                        "first page of everything",
                        requests,
                        () -> "exceptions?sort=" + any(SORTS) + "&order=" + order()));
        figures.add(walk(requests));
        figures.add(
                figure(
                        "search for a reference",
                        requests,
                        () -> "exceptions?q=re" + (1 + (long) (random.nextDouble() * exceptions))));
        figures.add(figure("search for common words", requests, () -> queue() + "&q=ledger+amo"));
        figures.add(
                figure(
                        "dossier",
                        requests,
                        () ->
                                "exceptions/x-%010d"
                                        .formatted(1 + (long) (random.nextDouble() * exceptions))));
        return figures;
    }

    private String queue() {
        return "exceptions?queue=" + any(QUEUES) + "&sort=" + any(SORTS) + "&order=" + order();
    }

    private String order() {
        return random.nextBoolean() ? "asc" : "desc";
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Figure figure(String question, int requests, Supplier<String> path)
            throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            ask(path.get());
        }
        List<Double> millis = new ArrayList<>(requests);
        for (int i = 0; i < requests; i++) {
            long before = System.nanoTime();
            ask(path.get());
            millis.add((System.nanoTime() - before) / 1e6);
        }
        return figure(question, millis);
    }

    /** Page after page of one queue, as far as the requests reach. */
    private Figure walk(int requests) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>(requests);
        String base = "exceptions?queue=bank&sort=amount&limit=500";
        String cursor = "";
        for (int i = 0; i < requests; i++) {
            long before = System.nanoTime();
            JsonNode page = ask(base + cursor);
            millis.add((System.nanoTime() - before) / 1e6);
            cursor =
                    page.path("hasMore").asBoolean()
                            ? "&cursor=" + page.path("nextCursor").asText()
                            : "";
        }
        return figure("500 rows after 500 rows of a queue", millis);
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(
                        HttpRequest.newBuilder(console.address().resolve("/api/v1/" + path))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " gave " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private static Figure figure(String question, List<Double> millis) {
        Collections.sort(millis);
        return new Figure(
                question, millis.size(), at(millis, 0.5), at(millis, 0.95), at(millis, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return Math.round(10 * sorted.get(Math.max(0, index))) / 10.0;
    }

    public static Grid table(List<Figure> figures) {
        Grid grid = new Grid("question", "answers", "p50 ms", "p95 ms", "p99 ms");
        for (Figure it : figures) {
            grid.row(
                    it.question(),
                    Grid.number("%,d", it.count()),
                    Grid.number("%.1f", it.p50()),
                    Grid.number("%.1f", it.p95()),
                    Grid.number("%.1f", it.p99()));
        }
        return grid;
    }
}
