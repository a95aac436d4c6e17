package io.tieout.console.endpoints;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Callers;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.identity.Sessions;
import io.tieout.console.identity.SignIn;
import io.tieout.console.identity.User;
import io.tieout.console.views.SessionView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Signing in and out. */
public record SessionEndpoints(
        SignIn signIn, Sessions sessions, Callers callers, LongSupplier nowMillis) {

    private static final int LONGEST_NAME_CHARS = 200;

    /** User name and password. */
    public record Credentials(String user, String password) {}

    public List<Endpoint> all() {
        return List.of(
                Endpoint.post(
                                "/session",
                                "Sign in",
                                Credentials.class,
                                SessionView.class,
                                200,
                                this::begin)
                        .needing(null)
                        .keyed(Endpoint.Key.IGNORED),
                Endpoint.get("/session", "Who is signed in", SessionView.class, this::show),
                Endpoint.of(
                        HandlerType.DELETE, "/session", "Sign out", null, null, 204, this::end));
    }

    private Reply begin(Asked asked) {
        Credentials given = asked.body(Credentials.class);
        if (given.user() == null
                || given.password() == null
                || given.user().length() > LONGEST_NAME_CHARS) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "user and password are needed");
        }
        long now = nowMillis.getAsLong();
        String address = asked.context().ip();
        long waitMillis = signIn.waitMillis(given.user(), address, now);
        if (waitMillis > 0) {
            throw ProblemException.tooMany(
                    "too many wrong passwords", TimeUnit.MILLISECONDS.toSeconds(waitMillis) + 1);
        }
        User user =
                signIn.check(given.user(), given.password(), address, now)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemKind.NOT_SIGNED_IN,
                                                "user or password is wrong"));
        String former = asked.context().cookie(Callers.COOKIE);
        if (former != null) {
            sessions.end(former);
        }
        Sessions.Begun begun = sessions.begin(user, now);
        return Reply.ok(view(begun.session()))
                .with("Set-Cookie", cookie(asked.context(), begun.token(), ""));
    }

    private Reply show(Asked asked) {
        Optional<Sessions.Session> session =
                asked.header("Authorization") == null
                        ? callers.session(asked.context())
                        : Optional.empty();
        return Reply.ok(
                session.map(SessionEndpoints::view)
                        .orElseGet(() -> SessionView.of(asked.user(), null, null)));
    }

    private Reply end(Asked asked) {
        String token = asked.context().cookie(Callers.COOKIE);
        if (token != null) {
            sessions.end(token);
        }
        return Reply.nothing().with("Set-Cookie", cookie(asked.context(), "", "; Max-Age=0"));
    }

    private static SessionView view(Sessions.Session session) {
        return SessionView.of(
                session.user(),
                session.csrfToken(),
                Instant.ofEpochMilli(session.expiresAtMillis()).toString());
    }

    private static String cookie(Context context, String token, String more) {
        boolean overTls =
                "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"))
                        || "https".equals(context.scheme());
        return Callers.COOKIE
                + "="
                + token
                + "; Path=/; HttpOnly; SameSite=Strict"
                + (overTls ? "; Secure" : "")
                + more;
    }
}
