package io.tieout.console.webhooks;

import io.tieout.console.http.Json;
import io.tieout.console.reads.Reading;
import io.tieout.store.Transactions;
import io.tieout.store.read.FeedPosition;
import io.tieout.store.webhooks.Deliveries;
import io.tieout.store.webhooks.Subscription;
import io.tieout.store.webhooks.Subscriptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Sends one subscription's events in order, each until it is taken: what comes after waits. What
 * was taken is noted before the next is sent, so that a crash sends at most one event again, under
 * the same {@code webhook-id}. After the last attempt the subscription is paused where it is.
 */
final class WebhookSender {

    static final long LEASE_MILLIS = TimeUnit.MINUTES.toMillis(1);

    /** Waits after each failed attempt, as the specification proposes them; about three days. */
    static final List<Long> WAITS_SECONDS =
            List.of(5L, 300L, 1_800L, 7_200L, 18_000L, 36_000L, 50_400L, 72_000L, 86_400L);

    private static final int AT_A_TIME = 100;
    private static final int GONE = 410;
    private static final int LONGEST_FAILURE_CHARS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Reading reading;
    private final WebhookEvents events;
    private final WebhookPolicy policy;
    private final LongSupplier nowMillis;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private volatile boolean ending;

    WebhookSender(
            Reading reading, WebhookEvents events, WebhookPolicy policy, LongSupplier nowMillis) {
        this.reading = reading;
        this.events = events;
        this.policy = policy;
        this.nowMillis = nowMillis;
    }

    /** Begins nothing more. */
    void end() {
        ending = true;
    }

    /** What came of an attempt; the failure is null if it was taken. */
    private record Outcome(Integer status, String failure, long tookMillis) {}

    /** Sends what there is, unless another process does or it is too early. */
    void send(String subscriptionId) throws SQLException, InterruptedException {
        long now = nowMillis.getAsLong();
        boolean mine =
                reading.ask(c -> Subscriptions.lease(c, subscriptionId, now, now + LEASE_MILLIS));
        if (!mine) {
            return;
        }
        try {
            boolean more = true;
            while (more && !ending) {
                more = sendSome(subscriptionId);
            }
        } finally {
            reading.ask(
                    c -> {
                        Subscriptions.keep(c, subscriptionId, 0);
                        return null;
                    });
        }
    }

    /** False if there is nothing more to send now. */
    private boolean sendSome(String id) throws SQLException, InterruptedException {
        Subscription it = reading.ask(c -> Subscriptions.find(c, id)).orElse(null);
        if (it == null || it.paused() != null || it.nextAttemptAtMillis() > nowMillis.getAsLong()) {
            return false;
        }
        List<WebhookEvent> found =
                reading.atOnce(c -> events.after(c, it.position(), it.kinds(), AT_A_TIME));
        FeedPosition place = it.position();
        int failures = it.failures();
        for (WebhookEvent event : found) {
            FeedPosition next = FeedPosition.parse(event.position());
            if (isFor(it, event) && !deliver(it, event, failures)) {
                return false;
            }
            failures = 0;
            if (!advance(id, place, next)) {
                return true;
            }
            place = next;
            if (ending) {
                return false;
            }
        }
        return found.size() == AT_A_TIME;
    }

    private static boolean isFor(Subscription it, WebhookEvent event) {
        return it.companyId() == null || it.companyId().equals(event.companyId());
    }

    private boolean advance(String id, FeedPosition from, FeedPosition to) throws SQLException {
        return reading.ask(
                c -> {
                    Subscriptions.keep(c, id, nowMillis.getAsLong() + LEASE_MILLIS);
                    return Subscriptions.advance(c, id, from, to);
                });
    }

    private boolean deliver(Subscription it, WebhookEvent event, int failures)
            throws SQLException, InterruptedException {
        long now = nowMillis.getAsLong();
        Outcome outcome = attempt(it, event, now);
        reading.ask(
                connection -> {
                    Transactions.run(
                            connection,
                            c -> {
                                Deliveries.add(c, logged(it, event, failures + 1, now, outcome));
                                if (outcome.failure() != null) {
                                    postpone(c, it, failures + 1, now, outcome);
                                }
                            });
                    return null;
                });
        return outcome.failure() == null;
    }

    private static Deliveries.Attempt logged(
            Subscription it, WebhookEvent event, int attempt, long now, Outcome outcome) {
        return new Deliveries.Attempt(
                0,
                it.id(),
                event.id(),
                event.type(),
                event.position(),
                attempt,
                now,
                outcome.status(),
                outcome.failure(),
                outcome.tookMillis());
    }

    private static void postpone(
            Connection connection, Subscription it, int failures, long now, Outcome outcome)
            throws SQLException {
        boolean gone = outcome.status() != null && outcome.status() == GONE;
        if (gone || failures > WAITS_SECONDS.size()) {
            Subscriptions.pause(connection, it.id(), outcome.failure());
        } else {
            long wait = TimeUnit.SECONDS.toMillis(WAITS_SECONDS.get(failures - 1));
            Subscriptions.postpone(connection, it.id(), failures, now + wait);
        }
    }

    private Outcome attempt(Subscription it, WebhookEvent event, long now)
            throws InterruptedException {
        long before = System.nanoTime();
        try {
            int status = post(it, event, now);
            boolean taken = status >= 200 && status < 300;
            return new Outcome(status, taken ? null : "answered " + status, millisSince(before));
        } catch (WebhookTarget.RefusedException e) {
            return new Outcome(null, "the address " + e.getMessage(), millisSince(before));
        } catch (IOException e) {
            String message = e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Outcome(
                    null,
                    message.substring(0, Math.min(LONGEST_FAILURE_CHARS, message.length())),
                    millisSince(before));
        }
    }

    private int post(Subscription it, WebhookEvent event, long now)
            throws WebhookTarget.RefusedException, IOException, InterruptedException {
        URI target = WebhookTarget.check(it.url(), policy);
        byte[] body = Json.bytes(event);
        long seconds = TimeUnit.MILLISECONDS.toSeconds(now);
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                        .header("User-Agent", "Tieout")
                        .header("webhook-id", event.id())
                        .header("webhook-timestamp", Long.toString(seconds))
                        .header(
                                "webhook-signature",
                                WebhookSecret.signatures(
                                        it.secrets(now), event.id(), seconds, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        return statusOf(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
    }

    /** The timeout of a request ends with the headers; a receiver may dawdle over the rest. */
    private static int statusOf(CompletableFuture<HttpResponse<Void>> answer)
            throws IOException, InterruptedException {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer in " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? failure
                    : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static long millisSince(long beforeNanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beforeNanos);
    }
}
