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
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks a console over HTTP for pages of exceptions as people do, one after the other, and takes the
 * time of each answer, from the request to the last byte.
 */
public final class ConsoleBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String PASSWORD = "only for this measurement";
    private static final List<String> QUEUES =
            List.of("bank", "receivables", "payables", "collections", "invoicing");
    private static final List<String> QUEUE_AND_REASON =
            List.of(
                    "queue=bank&reason=UNMATCHED_BANK",
                    "queue=bank&reason=DATE_DIFFERS",
                    "queue=receivables&reason=AMBIGUOUS",
                    "queue=receivables&reason=DUPLICATE_PAYMENT",
                    "queue=payables&reason=BANK_DETAILS_CHANGED",
                    "queue=payables&reason=AMBIGUOUS");
    private static final List<String> REASONS =
            List.of("UNMATCHED_BANK", "AMBIGUOUS", "DUPLICATE_PAYMENT");
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
     * Fills a database in the folder, unless it has the rows from before, and asks.
     *
     * @param requests of each kind
     */
    public static List<Figure> run(Path folder, long exceptions, int requests)
            throws SQLException, IOException, InterruptedException {
        try (EmbeddedServer server =
                        EmbeddedServer.start(
                                EmbeddedServerSettings.of(folder.resolve("postgres")));
                Database database = Database.open(server.databaseSettings())) {
            ManyExceptions.fill(database, exceptions);
            try (ConsoleServer console = console(folder, database)) {
                ConsoleBench bench = new ConsoleBench(console, exceptions);
                bench.signIn();
                List<Figure> figures = new ArrayList<>(bench.measure(requests));
                figures.addAll(FiguresTold.measure(database));
                return figures;
            }
        }
    }

    static ConsoleServer console(Path folder, Database database) throws SQLException, IOException {
        User viewer = User.of("viewer", "Viewer", List.of(User.ALL_COMPANIES), Role.VIEWER);
        return ConsoleServer.start(
                new ConsoleSettings(
                        ConsoleSettings.LOOPBACK,
                        0,
                        0,
                        folder,
                        folder.resolve("inbox"),
                        IntStream.range(0, ExceptionRow.ACCOUNTS)
                                .boxed()
                                .collect(
                                        Collectors.toMap(
                                                ExceptionRow::accountId, ExceptionRow::companyOf)),
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
        Map<String, Supplier<String>> questions = new LinkedHashMap<>();
        for (String queue : QUEUES) {
            questions.put("first page, " + queue, () -> list("queue=" + queue));
        }
        questions.put("first page, all queues", () -> list(""));
        questions.put("first page, a queue and reason", () -> list(any(QUEUE_AND_REASON)));
        questions.put("first page, a reason in any queue", () -> list("reason=" + any(REASONS)));
        questions.put("first page, a company", () -> list("companyId=" + company()));
        questions.put(
                "first page, a queue of a company",
                () -> list("companyId=" + company() + "&queue=" + any(QUEUES)));
        questions.put("first page, an assignee", () -> list("assignee=" + clerk()));
        questions.put(
                "first page, a queue of an assignee",
                () -> list("assignee=" + clerk() + "&queue=" + any(QUEUES)));
        questions.put("counts of all queues", () -> "queues");
        questions.put("search, text of one", () -> list("q=re" + anyNumber()));
        questions.put("search, common words", () -> queue() + "&q=ledger+amo");
        questions.put("search, words nowhere", () -> queue() + "&q=zebra" + anyNumber());
        questions.put(
                "search, document id", () -> list("q=" + ExceptionRow.documentId(anyNumber())));
        questions.put(
                "search, party",
                () -> list("q=p" + (int) (ExceptionRow.PARTIES * random.nextDouble())));
        questions.put(
                "search, party by two words", () -> list("q=Harb+p" + random.nextInt(10_000)));
        questions.put("search, part of many parties", () -> queue() + "&q=harbour+fre");
        questions.put("dossier", () -> "exceptions/" + ExceptionRow.id(anyNumber()));
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Supplier<String>> it : questions.entrySet()) {
            figures.add(figure(it.getKey(), requests, it.getValue()));
        }
        figures.add(walk("500 rows after 500 rows, bank", "queue=bank&sort=amount", requests));
        figures.add(
                walk("500 rows after 500 rows, a company", "companyId=C03&sort=opened", requests));
        figures.add(deep(requests));
        return figures;
    }

    private String list(String filters) {
        return "exceptions?sort="
                + any(SORTS)
                + "&order="
                + order()
                + (filters.isEmpty() ? "" : "&" + filters);
    }

    private long anyNumber() {
        return 1 + (long) (random.nextDouble() * exceptions);
    }

    private String company() {
        return ExceptionRow.companyOf(random.nextInt(ExceptionRow.ACCOUNTS));
    }

    private String clerk() {
        return "clerk" + random.nextInt(ExceptionRow.ASSIGNEES);
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

    /** Page after page, as far as the requests reach. */
    private Figure walk(String name, String filters, int requests)
            throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>(requests);
        String base = "exceptions?" + filters + "&limit=500";
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
        return figure(name, millis);
    }

    /**
     * Pages of 50 from all depths of the largest queue: a cursor's first number, behind 5 bytes, is
     * the instant at which the next page begins.
     */
    private Figure deep(int requests) throws IOException, InterruptedException {
        String base = "exceptions?queue=bank&sort=opened&order=desc";
        byte[] cursor = Base64.getUrlDecoder().decode(ask(base).path("nextCursor").asText());
        return figure(
                "a page from any depth, bank",
                requests,
                () ->
                        base
                                + "&cursor="
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(
                                                ByteBuffer.wrap(cursor.clone())
                                                        .putLong(5, anyInstant())
                                                        .array()));
    }

    private long anyInstant() {
        return ExceptionRow.NOW_MILLIS - (long) (random.nextDouble() * 380 * 86_400_000.0);
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
