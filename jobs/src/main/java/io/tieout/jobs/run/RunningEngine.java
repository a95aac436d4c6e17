package io.tieout.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The engine that has a data folder, as another process sees it: it leaves the address of its pages
 * there while it runs.
 *
 * @param pages address on the loopback interface
 * @param jobId Flink's
 */
public record RunningEngine(URI pages, String jobId) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    /** The engine that runs on the folder; empty if none does, or it is still starting. */
    public static Optional<RunningEngine> of(Path dataFolder) throws IOException {
        Path file = file(dataFolder);
        if (!DataLock.isHeld(dataFolder) || !Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode json = JSON.readTree(Files.readString(file));
        return Optional.of(
                new RunningEngine(
                        URI.create(json.path("pages").asText()), json.path("jobId").asText()));
    }

    /** Leaves the address until closed. */
    static AutoCloseable announce(Path dataFolder, URI pages, String jobId) throws IOException {
        Path file = file(dataFolder);
        Files.writeString(
                file, JSON.writeValueAsString(Map.of("pages", pages.toString(), "jobId", jobId)));
        return () -> Files.deleteIfExists(file);
    }

    private static Path file(Path dataFolder) {
        return dataFolder.resolve("engine.json");
    }

    /**
     * Has a savepoint made; the engine goes on.
     *
     * @param target folder in which the savepoint gets one of its own
     * @return the savepoint
     * @throws EngineException if the engine does not answer or cannot make one in time
     */
    public Path savepoint(Path target, Duration patience) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER_WAIT).build();
        String order =
                JSON.createObjectNode()
                        .put("target-directory", target.toUri().toString())
                        .put("cancel-job", false)
                        .put("formatType", "CANONICAL")
                        .toString();
        String request =
                ask(client, "", HttpRequest.BodyPublishers.ofString(order))
                        .path("request-id")
                        .asText();
        long giveUpNanos = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < giveUpNanos) {
            JsonNode answer = ask(client, "/" + request, null);
            if ("COMPLETED".equals(answer.path("status").path("id").asText())) {
                return location(answer.path("operation"));
            }
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        throw new EngineException("no savepoint within " + patience.toSeconds() + " s");
    }

    private static Path location(JsonNode operation) {
        if (operation.hasNonNull("location")) {
            return Path.of(URI.create(operation.path("location").asText()));
        }
        String cause =
                operation.path("failure-cause").path("stack-trace").asText("no reason given");
        throw new EngineException("the engine could not make a savepoint: " + firstLine(cause));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private JsonNode ask(HttpClient client, String path, HttpRequest.BodyPublisher order)
            throws InterruptedException {
        URI uri = pages.resolve("/jobs/" + jobId + "/savepoints" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(ANSWER_WAIT);
        if (order != null) {
            request.header("Content-Type", "application/json").POST(order);
        }
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new EngineException(
                        "the engine refuses a savepoint: " + firstLine(response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new EngineException("the engine does not answer at " + pages, e);
        }
    }
}
