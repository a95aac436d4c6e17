package io.tieout.console.webhooks;

import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.store.webhooks.Subscription;
import io.tieout.store.webhooks.Subscriptions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers webhooks while the console runs. Looks four times a second for subscriptions that have
 * something to come; each is sent on a thread of its own, so that a slow receiver holds up nobody.
 * How far each is stands in the database, so that nothing is lost by an end of the process.
 */
public final class Webhooks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final long LOOK_MILLIS = 250;
    private static final int MOST_AT_A_TIME = 4;
    private static final long END_WAIT_SECONDS = 20;

    private final Reading reading;
    private final WebhookPolicy policy;
    private final LongSupplier nowMillis;
    private final WebhookSender sender;
    private final Set<String> sending = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looker =
            Executors.newSingleThreadScheduledExecutor(daemons("console-webhooks"));
    private final ExecutorService senders =
            Executors.newFixedThreadPool(MOST_AT_A_TIME, daemons("console-webhook-send"));

    private ScheduledFuture<?> looks;

    public Webhooks(
            Reading reading, Visibility visibility, WebhookPolicy policy, LongSupplier nowMillis) {
        this.reading = reading;
        this.policy = policy;
        this.nowMillis = nowMillis;
        this.sender = new WebhookSender(reading, new WebhookEvents(visibility), policy, nowMillis);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Begins to deliver. */
    public void start() {
        looks =
                looker.scheduleWithFixedDelay(
                        this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * @throws ProblemException if webhooks may not go there
     */
    public void requireTarget(String url) {
        try {
            WebhookTarget.check(url, policy);
        } catch (WebhookTarget.RefusedException e) {
            throw ProblemException.field(ProblemKind.UNPROCESSABLE, "url", e.getMessage());
        }
    }

    private void look() {
        try {
            List<Subscription> all = reading.ask(Subscriptions::all);
            long now = nowMillis.getAsLong();
            for (Subscription it : all) {
                boolean due = it.paused() == null && it.nextAttemptAtMillis() <= now;
                if (due && sending.add(it.id())) {
                    senders.execute(() -> send(it.id()));
                }
            }
        } catch (SQLException | RuntimeException e) {
            if (!looker.isShutdown()) {
                LOG.warn("webhooks could not look at the database", e);
            }
        }
    }

    private void send(String id) {
        try {
            sender.send(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            if (!looker.isShutdown()) {
                LOG.warn("webhook {} could not be sent", id, e);
            }
        } finally {
            sending.remove(id);
        }
    }

    /** Waits for what is being sent, so that it is not sent again. */
    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(false);
        }
        looker.shutdownNow();
        sender.end();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(END_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a webhook was still being sent; it will be sent again");
                senders.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
