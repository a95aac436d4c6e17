package io.tieout.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.connectors.log.LogConsumers;
import io.tieout.connectors.log.LogFolder;
import io.tieout.connectors.log.LogReader;
import io.tieout.connectors.log.TimeSource;
import io.tieout.console.operations.EngineHealth;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How the engine's job does, by Flink's own pages and by the log. */
final class JobHealth {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(2);
    private static final int NAME_LENGTH = 60;

    /** Flink gives the least number where a task has seen no watermark. */
    private static final long NO_WATERMARK = Long.MIN_VALUE;

    private final URI pages;
    private final String job;
    private final LogFolder log;
    private final TimeSource clock;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER_WAIT).build();

    JobHealth(URI pages, String jobId, LogFolder log, TimeSource clock) {
        this.pages = pages;
        this.job = "/jobs/" + jobId;
        this.log = log;
        this.clock = clock;
    }

    /**
     * As of now.
     *
     * @throws IOException if the pages do not answer, or the log cannot be read
     */
    EngineHealth look() throws IOException, InterruptedException {
        JsonNode about = ask("");
        long now = clock.millis();
        List<EngineHealth.Stage> stages = new ArrayList<>();
        int tasks = 0;
        int running = 0;
        for (JsonNode vertex : about.path("vertices")) {
            stages.add(stage(vertex, now));
            tasks += vertex.path("parallelism").asInt();
            running += vertex.at("/tasks/RUNNING").asInt();
        }
        JsonNode restarts = ask("/metrics?get=numRestarts");
        return new EngineHealth(
                Instant.ofEpochMilli(now).toString(),
                pages.toString(),
                new EngineHealth.Job(
                        about.path("name").asText(),
                        about.path("state").asText(),
                        instant(
                                about.at("/timestamps/" + about.path("state").asText())
                                        .asLong(about.path("start-time").asLong())),
                        running,
                        tasks,
                        restarts.at("/0/value").asLong()),
                log(),
                checkpoints(ask("/checkpoints")),
                stages);
    }

    private EngineHealth.Log log() throws IOException {
        LogConsumers consumers = new LogConsumers(log);
        long records = 0;
        long unread = 0;
        for (int partition = 0; partition < log.partitions(); partition++) {
            long read = consumers.position(ContinuousGraph.LOG_CONSUMER, partition).ordinal();
            long written = LogReader.endOrdinal(log, partition, clock);
            records += written;
            unread += Math.max(0, written - read);
        }
        return new EngineHealth.Log(records, unread);
    }

    private static EngineHealth.Checkpoints checkpoints(JsonNode all) {
        JsonNode last = all.at("/latest/completed");
        boolean isThere = last.isObject();
        return new EngineHealth.Checkpoints(
                all.at("/counts/completed").asLong(),
                all.at("/counts/failed").asLong(),
                isThere ? instant(last.path("latest_ack_timestamp").asLong()) : null,
                isThere ? last.path("end_to_end_duration").asLong() : null,
                isThere ? last.path("checkpointed_size").asLong() : null,
                isThere ? last.path("state_size").asLong() : null);
    }

    private EngineHealth.Stage stage(JsonNode vertex, long now)
            throws IOException, InterruptedException {
        JsonNode metrics = vertex.path("metrics");
        return new EngineHealth.Stage(
                name(vertex.path("name").asText()),
                vertex.path("status").asText(),
                metrics.path("read-records").asLong(),
                metrics.path("write-records").asLong(),
                behind(ask("/vertices/" + vertex.path("id").asText() + "/watermarks"), now));
    }

    /** A chain is named by all of its operators. */
    private static String name(String chain) {
        int end = chain.indexOf(" -> ");
        String first = (end < 0 ? chain : chain.substring(0, end)).replace("Source: ", "").strip();
        return first.length() <= NAME_LENGTH ? first : first.substring(0, NAME_LENGTH) + "…";
    }

    private static Long behind(JsonNode watermarks, long now) {
        Long slowest = null;
        for (JsonNode one : watermarks) {
            long at = one.path("value").asLong(NO_WATERMARK);
            if (at != NO_WATERMARK && (slowest == null || at < slowest)) {
                slowest = at;
            }
        }
        return slowest == null ? null : Math.max(0, now - slowest);
    }

    private static String instant(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(pages.resolve(job + path)).timeout(ANSWER_WAIT).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answers " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
