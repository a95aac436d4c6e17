package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveStreamTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @Test
    void shouldTellWhatOpensAndClosesWhenListening() throws Exception {
        try (Listener carl = new Listener(CONSOLE.signedIn("carl"), null);
                Listener ann = new Listener(CONSOLE.signedIn("ann"), null)) {
            Event first = carl.next("overview");
            ann.next("overview");
            write(exception("X-50", Books.BOLT_ACCOUNT));
            Event opened = carl.next("exceptions");
            write(exception("X-51", Books.ACME_ACCOUNT));
            write(exception("X-50", Books.BOLT_ACCOUNT).withStatus(ExceptionStatus.CLOSED));

            assertThat(first.data().path("openExceptions").path("total").asInt())
                    .isGreaterThanOrEqualTo(3);
            assertThat(opened.data().path("opened").path(0).asText()).isEqualTo("X-50");
            assertThat(ann.next("exceptions").data().path("opened").path(0).asText())
                    .as("nothing of the other company")
                    .isEqualTo("X-51");
            Event closed = carl.next("exceptions");
            while (closed.data().path("closed").isEmpty()) {
                closed = carl.next("exceptions");
            }
            assertThat(closed.data().path("closed").path(0).asText()).isEqualTo("X-50");
        }
    }

    @Test
    void shouldTellOfALeaseWithinASecond() throws Exception {
        write(exception("X-55", Books.ACME_ACCOUNT));
        try (Listener ann = new Listener(CONSOLE.signedIn("ann"), null)) {
            ann.next("overview");
            CONSOLE.database()
                    .transaction(
                            c -> StoreWriter.writeCaseEvents(c, List.of(claimed("X-55", "pam"))));
            long written = System.nanoTime();
            Event changed = ann.next("exceptions");
            while (!changed.data().path("changed").toString().contains("X-55")) {
                changed = ann.next("exceptions");
            }
            assertThat(System.nanoTime() - written).isLessThan(1_000_000_000L);
        }
    }

    private static CaseEvent claimed(String id, String by) {
        return new CaseEvent(
                id,
                "acme",
                1,
                2,
                CaseEventKind.CLAIMED,
                TestConsole.NOW,
                by,
                "",
                "",
                new CaseStanding(true, "bank", "", "", by, TestConsole.NOW + 1, 1, "", ""));
    }

    @Test
    void shouldMissNothingWhenComingBack() throws Exception {
        String id;
        try (Listener before = new Listener(CONSOLE.signedIn("carl"), null)) {
            id = before.next("overview").id();
        }
        write(exception("X-60", Books.ACME_ACCOUNT));

        try (Listener again = new Listener(CONSOLE.signedIn("carl"), id)) {
            assertThat(again.next("exceptions").data().path("opened").toString()).contains("X-60");
        }
        try (Listener odd = new Listener(CONSOLE.signedIn("carl"), "999999999999")) {
            assertThat(odd.next("reset").data()).isEmpty();
        }
    }

    @Test
    void shouldRefuseWhenItCannotBeAStream() {
        Browser carl = CONSOLE.signedIn("carl");

        assertThat(carl.get("events").status()).isEqualTo(400);
        assertThat(
                        carl.with("Accept", "text/event-stream")
                                .with("Last-Event-ID", "x")
                                .get("events")
                                .status())
                .isEqualTo(400);
        assertThat(CONSOLE.browser().with("Accept", "text/event-stream").get("events").status())
                .isEqualTo(401);
    }

    private static ExceptionItem exception(String id, String account) {
        return Books.exception(id, "bank", account, "B-2", "L-2", 5);
    }

    private static void write(ExceptionItem item) throws SQLException {
        CONSOLE.database().transaction(c -> StoreWriter.writeExceptions(c, List.of(item)));
    }

    private record Event(String name, String id, JsonNode data) {}

    /** Reads a stream of events on a thread of its own. */
    private static final class Listener implements AutoCloseable {

        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Stream<String> lines;
        private final Future<Void> reading;

        Listener(Browser browser, String lastEventId) throws Exception {
            Browser listening = browser.with("Accept", "text/event-stream");
            HttpResponse<Stream<String>> response =
                    HttpClient.newHttpClient()
                            .send(
                                    (lastEventId == null
                                                    ? listening
                                                    : listening.with("Last-Event-ID", lastEventId))
                                            .request("events")
                                            .build(),
                                    HttpResponse.BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            lines = response.body();
            reading = thread.submit(this::read);
        }

        private Void read() throws IOException {
            String[] parts = new String[3];
            lines.forEach(
                    line -> {
                        if (line.startsWith("event:")) {
                            parts[0] = line.substring(6).strip();
                        } else if (line.startsWith("id:")) {
                            parts[1] = line.substring(3).strip();
                        } else if (line.startsWith("data:")) {
                            parts[2] = line.substring(5).strip();
                        } else if (line.isEmpty() && parts[0] != null) {
                            events.add(event(parts));
                            parts[0] = null;
                        }
                    });
            return null;
        }

        private static Event event(String[] parts) {
            try {
                return new Event(parts[0], parts[1], Browser.JSON.readTree(parts[2]));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        Event next(String name) throws InterruptedException {
            Event event = events.poll(20, TimeUnit.SECONDS);
            while (event != null && !event.name().equals(name)) {
                event = events.poll(20, TimeUnit.SECONDS);
            }
            assertThat(event).as("an event %s", name).isNotNull();
            return event;
        }

        @Override
        public void close() {
            reading.cancel(true);
            lines.close();
            thread.shutdownNow();
        }
    }
}
