package io.tieout.console.reads;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.store.read.History;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The instant as of which something is asked, refused where it could not be told exactly. */
public final class PastInstant {

    private static final String NAME = "asOf";

    private PastInstant() {}

    /** The parameter that asks for it. */
    public static Parameter parameter() {
        return Parameter.text(
                NAME,
                "as it stood then: an instant, or a day for its end in UTC; now if not given");
    }

    /**
     * @return milliseconds; null if it is not asked
     * @throws ProblemException if it is no instant, not over yet, or before the history began
     */
    public static Long of(Connection connection, Asked asked) throws SQLException {
        Long millis = asked.instant(NAME);
        if (millis == null) {
            return null;
        }
        History.Span span = History.span(connection);
        requirePast(millis, span);
        if (millis < span.fromMillis()) {
            throw refused(
                    "is before "
                            + Instant.ofEpochMilli(span.fromMillis())
                            + ", since when it is kept how things stood");
        }
        return millis;
    }

    /**
     * The same of what never changes and says itself when it was known.
     *
     * @throws ProblemException if it is no instant, or not over yet
     */
    public static Long ofUnchanging(Connection connection, Asked asked) throws SQLException {
        Long millis = asked.instant(NAME);
        if (millis != null) {
            requirePast(millis, History.span(connection));
        }
        return millis;
    }

    private static void requirePast(long millis, History.Span span) {
        if (millis >= span.toMillis()) {
            throw refused("is not over yet; leave it out for how things stand now");
        }
    }

    /** Refuses what is not kept beside it. */
    public static void refuseBeside(Asked asked, String... names) {
        for (String name : names) {
            if (asked.text(name) != null) {
                throw ProblemException.field(
                        ProblemKind.UNPROCESSABLE,
                        name,
                        "is not kept as of an instant; leave out this or " + NAME);
            }
        }
    }

    private static ProblemException refused(String message) {
        return ProblemException.field(ProblemKind.UNPROCESSABLE, NAME, message);
    }
}
