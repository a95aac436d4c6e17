package io.tieout.console.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.tieout.console.identity.TlsSettings;
import io.tieout.console.identity.User;
import io.tieout.store.StoreReadException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves endpoints and pages over HTTP. Every answer has its request's id and headers that keep
 * browsers strict; every failure is a {@link Problem} without a stack trace.
 */
public final class ApiServer implements AutoCloseable {

    public static final String ROOT = "/api/v1";

    /** Also there where monitoring looks for it. */
    private static final String METRICS = "/metrics";

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final long LARGEST_BODY_BYTES = 1 << 20;
    private static final int LARGEST_HEAD_BYTES = 16 << 10;
    private static final int MOST_THREADS = 64;
    private static final String CANCELLED = "57014";

    private final Callers callers;
    private final RateLimit limit;
    private final LongSupplier nowMillis;
    private final SecureRandom random = new SecureRandom();
    private final Javalin server;
    private volatile String host;
    private volatile int port;

    /**
     * @param tls empty to speak plain HTTP
     * @param requestsPerMinute that one user, or one address without a user, may send
     */
    public ApiServer(
            List<Endpoint> endpoints,
            StaticPages pages,
            Callers callers,
            Optional<TlsSettings> tls,
            int requestsPerMinute,
            LongSupplier nowMillis) {
        this.callers = callers;
        this.limit = new RateLimit(requestsPerMinute);
        this.nowMillis = nowMillis;
        this.server = Javalin.create(config -> configure(config, tls));
        server.before(this::begin);
        for (Endpoint endpoint : endpoints) {
            server.addHttpHandler(
                    endpoint.method(), ROOT + endpoint.path(), it -> answer(it, endpoint));
            if (endpoint.path().equals(METRICS)) {
                server.get(METRICS, it -> answer(it, endpoint));
            }
        }
        server.get("/*", pages);
        for (HandlerType method :
                List.of(HandlerType.POST, HandlerType.PUT, HandlerType.DELETE, HandlerType.PATCH)) {
            server.addHttpHandler(method, "/*", it -> refuseUnknown(it, endpoints));
        }
        server.exception(Exception.class, this::fail);
    }

    private void configure(JavalinConfig config, Optional<TlsSettings> tls) {
        config.showJavalinBanner = false;
        config.startupWatcherEnabled = false;
        config.useVirtualThreads = false;
        config.http.maxRequestSize = LARGEST_BODY_BYTES;
        config.http.gzipOnlyCompression(5);
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4);
        config.jetty.modifyHttpConfiguration(
                http -> {
                    http.setSendServerVersion(false);
                    http.setRequestHeaderSize(LARGEST_HEAD_BYTES);
                });
        tls.ifPresent(
                it ->
                        config.jetty.addConnector(
                                (jetty, http) -> TlsConnector.of(jetty, http, it, host, port)));
    }

    /**
     * Begins to serve.
     *
     * @param atPort 0 for any that is free
     * @return the port
     * @throws io.javalin.util.JavalinBindException if the port is taken
     */
    public int start(String atHost, int atPort) {
        host = atHost;
        port = atPort;
        return server.start(atHost, atPort).port();
    }

    private void begin(Context context) {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String requestId = HexFormat.of().formatHex(bytes);
        context.attribute("requestId", requestId);
        context.header("X-Request-Id", requestId);
        SecurityHeaders.set(context);
    }

    private void answer(Context context, Endpoint endpoint) throws Exception {
        User user = null;
        if (endpoint.permission() == null) {
            count("at " + context.ip(), context);
        } else {
            user = user(context);
            if (!user.may(endpoint.permission())) {
                throw new ProblemException(
                        ProblemKind.NOT_ALLOWED, "none of your roles allows this");
            }
        }
        if (endpoint.request() != null) {
            requireJson(context);
        }
        Asked asked = new Asked(context, endpoint, user, requestId(context));
        asked.requireKnownParameters();
        if (endpoint.key() == Endpoint.Key.NEEDED) {
            asked.idempotencyKey();
        }
        send(context, endpoint.handler().handle(asked));
    }

    private User user(Context context) {
        try {
            User user = callers.require(context);
            count("user " + user.id(), context);
            return user;
        } catch (ProblemException e) {
            if (e.kind() == ProblemKind.NOT_SIGNED_IN) {
                count("at " + context.ip(), context);
            }
            throw e;
        }
    }

    private void count(String caller, Context context) {
        RateLimit.Left left = limit.count(caller, nowMillis.getAsLong());
        context.header("RateLimit-Limit", Integer.toString(left.limit()));
        context.header("RateLimit-Remaining", Integer.toString(Math.max(0, left.remaining())));
        context.header("RateLimit-Reset", Long.toString(left.resetSeconds()));
        if (left.remaining() < 0) {
            throw ProblemException.tooMany(
                    "more than " + left.limit() + " requests in a minute", left.resetSeconds());
        }
    }

    private static void requireJson(Context context) {
        String type = context.contentType();
        if (type == null
                || !type.strip()
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("application/json")) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json");
        }
    }

    private static void send(Context context, Reply reply) {
        if (reply == null) {
            return;
        }
        context.status(reply.status());
        reply.headers().forEach(context::header);
        if (reply.body() instanceof byte[] bytes) {
            context.result(bytes);
        } else if (reply.body() != null) {
            context.contentType("application/json").result(Json.bytes(reply.body()));
        }
    }

    private static void refuseUnknown(Context context, List<Endpoint> endpoints) {
        boolean known =
                endpoints.stream().anyMatch(it -> Paths.fits(ROOT + it.path(), context.path()));
        throw known
                ? new ProblemException(
                        ProblemKind.METHOD_NOT_ALLOWED,
                        context.method().name() + " does nothing here")
                : ProblemException.notFound();
    }

    private void fail(Exception failure, Context context) {
        ProblemException problem = problem(failure, requestId(context));
        if (problem.retryAfterSeconds() > 0) {
            context.header("Retry-After", Long.toString(problem.retryAfterSeconds()));
        }
        if (problem.kind() == ProblemKind.NOT_SIGNED_IN) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(problem.kind().status())
                .contentType("application/problem+json")
                .result(Json.bytes(Problem.of(problem, requestId(context))));
    }

    private static ProblemException problem(Exception failure, String requestId) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof HttpResponseException refused) {
            return refused.getStatus() == 413
                    ? new ProblemException(
                            ProblemKind.TOO_LARGE,
                            "a body may have " + LARGEST_BODY_BYTES + " bytes")
                    : new ProblemException(ProblemKind.BAD_REQUEST, "the request cannot be read");
        }
        if (failure instanceof BadMessageException || isUndecodable(failure)) {
            return new ProblemException(ProblemKind.BAD_REQUEST, "the request cannot be read");
        }
        if (failure instanceof SQLException || failure instanceof StoreReadException) {
            LOG.error("request {}: the database failed", requestId, failure);
            return new ProblemException(ProblemKind.UNAVAILABLE, databaseDetail(failure));
        }
        LOG.error("request {} failed", requestId, failure);
        return new ProblemException(
                ProblemKind.INTERNAL, "the log has more under the request's id");
    }

    private static boolean isUndecodable(Exception failure) {
        return failure instanceof IllegalArgumentException
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith("java.net.URLDecoder");
    }

    private static String databaseDetail(Exception failure) {
        Throwable cause = failure instanceof SQLException ? failure : failure.getCause();
        boolean tookTooLong =
                cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState());
        return tookTooLong
                ? "this takes too long; ask for less, for example for one queue"
                : "the database does not answer";
    }

    private static String requestId(Context context) {
        String id = context.attribute("requestId");
        return id == null ? "" : id;
    }

    @Override
    public void close() {
        server.stop();
    }
}
