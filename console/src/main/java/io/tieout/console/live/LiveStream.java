package io.tieout.console.live;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Json;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Overviews;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.OverviewView;
import io.tieout.store.read.ExceptionChanges;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all browsers that listen what has changed, four times a second at most, from one look at
 * the database however many they are; looks at nothing while nobody listens. An event's id says up
 * to where the database was read, so a browser that comes back misses nothing.
 */
public final class LiveStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final long LOOK_MILLIS = 250;
    private static final int GREET_EVERY = 60;
    private static final int MOST_IDS = 500;
    private static final int MOST_STREAMS = 500;
    private static final int MOST_STREAMS_OF_USER = 6;

    private final Reading reading;
    private final Visibility visibility;
    private final Overviews overviews;
    private final Function<Context, BooleanSupplier> signedIn;
    private final List<Client> clients = new CopyOnWriteArrayList<>();
    private final ExecutorService senders =
            Executors.newCachedThreadPool(task -> daemon(task, "console-send"));
    private final ScheduledExecutorService looker =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "console-live"));

    /** Sums take longer than changes, which must not wait for them. */
    private final ExecutorService summer =
            Executors.newSingleThreadExecutor(task -> daemon(task, "console-sums"));

    private final AtomicBoolean isSumming = new AtomicBoolean();
    private final ScheduledFuture<?> looks;
    private long position = -1;
    private int lookCount;

    /**
     * @param signedIn tells whether who sent a request is still signed in
     */
    public LiveStream(
            Reading reading,
            Visibility visibility,
            Overviews overviews,
            Function<Context, BooleanSupplier> signedIn) {
        this.reading = reading;
        this.visibility = visibility;
        this.overviews = overviews;
        this.signedIn = signedIn;
        this.looks =
                looker.scheduleWithFixedDelay(
                        this::lookGuarded, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    public Endpoint endpoint() {
        return Endpoint.get(
                "/events", "What changes, as server-sent events", String.class, this::begin);
    }

    private Reply begin(Asked asked) {
        String accept = asked.header("Accept");
        if (accept == null || !accept.contains("text/event-stream")) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "send Accept: text/event-stream");
        }
        User user = asked.user();
        long ofUser = clients.stream().filter(it -> it.user().id().equals(user.id())).count();
        if (ofUser >= MOST_STREAMS_OF_USER || clients.size() >= MOST_STREAMS) {
            throw ProblemException.tooMany("too many streams at a time", 5);
        }
        long since = lastEventId(asked);
        BooleanSupplier alive = signedIn.apply(asked.context());
        new SseHandler(stream -> join(stream, user, alive, since)).handle(asked.context());
        return null;
    }

    /** -1 if the client begins anew. */
    private static long lastEventId(Asked asked) {
        String id = asked.header("Last-Event-ID");
        if (id == null || id.isEmpty()) {
            return -1;
        }
        if (!id.matches("\\d{1,18}")) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "Last-Event-ID is none of ours");
        }
        return Long.parseLong(id);
    }

    private void join(SseClient stream, User user, BooleanSupplier alive, long since) {
        stream.keepAlive();
        Client client = new Client(stream, user, alive, senders);
        stream.onClose(() -> clients.remove(client));
        looker.execute(() -> welcome(client, since));
    }

    /** Catches the client up; from then on it hears what all hear. */
    private void welcome(Client client, long since) {
        try {
            if (position < 0) {
                position = reading.ask(ExceptionChanges::now);
            }
            if (since > position) {
                client.send("reset", "{}", position);
            } else if (since >= 0) {
                tell(client, reading.ask(c -> ExceptionChanges.since(c, since, MOST_IDS)));
            }
            clients.add(client);
            long told = position;
            summer.execute(() -> sendOverviewGuarded(client, told));
        } catch (SQLException | RuntimeException e) {
            LOG.warn("a browser could not be caught up", e);
            client.close();
        }
    }

    private void lookGuarded() {
        try {
            look();
        } catch (SQLException | RuntimeException e) {
            // The database may go before a last look has ended.
            if (!looker.isShutdown()) {
                LOG.warn("the live stream could not look at the database", e);
            }
        }
    }

    private void look() throws SQLException {
        clients.removeIf(Client::isGone);
        if (clients.isEmpty()) {
            position = -1;
            return;
        }
        long from = position;
        ExceptionChanges changes = reading.ask(c -> ExceptionChanges.since(c, from, MOST_IDS));
        position = changes.until();
        boolean greets = ++lookCount % GREET_EVERY == 0;
        for (Client client : clients) {
            tell(client, changes);
            if (greets) {
                greet(client);
            }
        }
        sum();
    }

    /** Unless the last sum is still on its way. */
    private void sum() {
        long told = position;
        if (isSumming.compareAndSet(false, true)) {
            summer.execute(
                    () -> {
                        try {
                            clients.forEach(client -> sendOverviewGuarded(client, told));
                        } finally {
                            isSumming.set(false);
                        }
                    });
        }
    }

    private void sendOverviewGuarded(Client client, long told) {
        try {
            sendOverview(client, told);
        } catch (SQLException | RuntimeException e) {
            // The database may go before a last look has ended.
            if (!summer.isShutdown()) {
                LOG.warn("the live stream could not sum up", e);
            }
        }
    }

    private static void greet(Client client) {
        if (client.isSignedIn()) {
            client.greet();
        } else {
            client.close();
        }
    }

    private void tell(Client client, ExceptionChanges changes) {
        ChangedIds ids =
                ChangedIds.of(changes, account -> visibility.hears(client.user(), account));
        if (!ids.isEmpty()) {
            client.send("exceptions", Json.text(ids), changes.until());
        }
    }

    private void sendOverview(Client client, long told) throws SQLException {
        OverviewView view = overviews.of(client.user());
        client.sendOverview(Json.text(view), Json.text(view.at("")), told);
    }

    /** For tests and operations: how many listen. */
    public int listeners() {
        return clients.size();
    }

    @Override
    public void close() {
        looks.cancel(false);
        looker.shutdownNow();
        summer.shutdownNow();
        clients.forEach(Client::close);
        senders.shutdownNow();
    }
}
