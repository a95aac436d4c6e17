package io.tieout.console.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tieout.console.identity.BearerTokens;
import io.tieout.console.identity.Sessions;
import io.tieout.console.identity.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.security.auth.x500.X500Principal;

/**
 * Tells who sends a request: by a bearer token if there is one, else by the session's cookie, else
 * by the certificate that a machine showed.
 */
public final class Callers {

    public static final String COOKIE = "tieout_session";
    private static final String BEARER = "Bearer ";
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final Sessions sessions;
    private final Optional<BearerTokens> tokens;
    private final Map<X500Principal, User> machines;
    private final LongSupplier nowMillis;

    /**
     * @param machines by the subject of their certificates
     */
    public Callers(
            Sessions sessions,
            Optional<BearerTokens> tokens,
            Map<X500Principal, User> machines,
            LongSupplier nowMillis) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.machines = Map.copyOf(machines);
        this.nowMillis = nowMillis;
    }

    /**
     * @throws ProblemException if nobody is signed in, or a changing request of a session does not
     *     carry its token
     */
    User require(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null) {
            return ofToken(authorization);
        }
        Optional<User> machine = ofCertificate(context);
        if (machine.isPresent()) {
            return machine.get();
        }
        Sessions.Session session =
                session(context)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemKind.NOT_SIGNED_IN,
                                                "sign in at /api/v1/session"));
        if (context.method() != HandlerType.GET && context.method() != HandlerType.HEAD) {
            requireCsrfToken(context, session);
        }
        return session.user();
    }

    /** The session of the cookie; empty if there is none or it is over. */
    public Optional<Sessions.Session> session(Context context) {
        String cookie = context.cookie(COOKIE);
        return cookie == null ? Optional.empty() : sessions.find(cookie, nowMillis.getAsLong());
    }

    /**
     * Tells from then on whether the session of a request goes on; with a token until somebody
     * leaves, for it was good when he came.
     */
    public BooleanSupplier stillSignedIn(Context context) {
        String cookie = context.cookie(COOKIE);
        return context.header("Authorization") != null || cookie == null
                ? () -> true
                : () -> sessions.isAlive(cookie, nowMillis.getAsLong());
    }

    /**
     * The machine whose certificate came with the connection. A browser shows a certificate also
     * where another site made it ask, so what it sends never counts as a machine's.
     */
    private Optional<User> ofCertificate(Context context) {
        boolean browser =
                context.header("Sec-Fetch-Site") != null
                        || context.header("Origin") != null
                        || context.cookie(COOKIE) != null;
        if (browser
                || !(context.req().getAttribute(CERTIFICATES) instanceof X509Certificate[] chain)
                || chain.length == 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(machines.get(chain[0].getSubjectX500Principal()));
    }

    private User ofToken(String authorization) {
        if (tokens.isEmpty() || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new ProblemException(
                    ProblemKind.NOT_SIGNED_IN, "this kind of authorization is not taken here");
        }
        try {
            return tokens.get()
                    .user(authorization.substring(BEARER.length()).strip())
                    .orElseThrow(
                            () ->
                                    new ProblemException(
                                            ProblemKind.NOT_SIGNED_IN, "the token is no good"));
        } catch (BearerTokens.UnavailableException e) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, e.getMessage());
        }
    }

    private static void requireCsrfToken(Context context, Sessions.Session session) {
        String given = context.header("X-CSRF-Token");
        boolean same =
                given != null
                        && MessageDigest.isEqual(
                                given.getBytes(StandardCharsets.UTF_8),
                                session.csrfToken().getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw new ProblemException(
                    ProblemKind.CSRF, "send the session's csrfToken as X-CSRF-Token");
        }
    }
}
