package io.tieout.console.live;

import io.javalin.http.sse.SseClient;
import io.tieout.console.identity.User;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/**
 * A browser that listens. Events go out in order, one at a time, on threads of their own: a client
 * that does not read holds up nobody, and one that is far behind is let go and comes back by
 * itself.
 */
final class Client {

    private static final int MOST_WAITING = 64;

    private final SseClient stream;
    private final User user;
    private final BooleanSupplier signedIn;
    private final Executor threads;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private String lastOverview = "";
    private boolean sending;

    /**
     * @param signedIn whether the session that it began with still is
     */
    Client(SseClient stream, User user, BooleanSupplier signedIn, Executor threads) {
        this.stream = stream;
        this.user = user;
        this.signedIn = signedIn;
        this.threads = threads;
    }

    User user() {
        return user;
    }

    boolean isGone() {
        return stream.terminated();
    }

    boolean isSignedIn() {
        return signedIn.getAsBoolean();
    }

    void send(String event, String json, long id) {
        enqueue(() -> stream.sendEvent(event, json, Long.toString(id)));
    }

    /**
     * Sends an overview unless nothing in it is new.
     *
     * @param content what is compared: the overview without the time of the look
     */
    void sendOverview(String json, String content, long id) {
        if (!content.equals(lastOverview)) {
            lastOverview = content;
            send("overview", json, id);
        }
    }

    /** Keeps the connection, and finds out whether there still is one. */
    void greet() {
        enqueue(() -> stream.sendComment("here"));
    }

    void close() {
        stream.close();
    }

    private synchronized void enqueue(Runnable task) {
        if (waiting.size() >= MOST_WAITING) {
            waiting.clear();
            stream.close();
            return;
        }
        waiting.addLast(task);
        if (!sending) {
            sending = true;
            start();
        }
    }

    private void start() {
        try {
            threads.execute(this::sendAll);
        } catch (RejectedExecutionException e) {
            // The server is ending, and so is this.
            sending = false;
        }
    }

    private void sendAll() {
        Runnable next = next();
        while (next != null) {
            if (!stream.terminated()) {
                next.run();
            }
            next = next();
        }
    }

    private synchronized Runnable next() {
        Runnable next = waiting.pollFirst();
        sending = next != null;
        return next;
    }
}
