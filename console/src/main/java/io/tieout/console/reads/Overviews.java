package io.tieout.console.reads;

import io.tieout.console.EngineState;
import io.tieout.console.identity.User;
import io.tieout.console.views.OverviewView;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The overview for everybody who asks, looked at at most twice a second and the less often the
 * dearer a look is: however many screens are open, the database answers once.
 */
public final class Overviews {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int PAUSE_FOR_LOOK = 5;

    /** A look that was slow once must not hold old figures on the screens. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int MOST_SCOPES = 200;

    private final Reading reading;
    private final OverviewReader reader;
    private final LongSupplier nowNanos;
    private final Map<Set<String>, Held> byCompanies = new HashMap<>();

    private record Held(OverviewView view, long staleAtNanos) {}

    public Overviews(
            Reading reading,
            Visibility visibility,
            EngineState engine,
            LongSupplier nowMillis,
            LongSupplier nowNanos) {
        this.reading = reading;
        this.reader = new OverviewReader(visibility, engine, nowMillis, nowNanos);
        this.nowNanos = nowNanos;
    }

    /** As of a moment ago. */
    public synchronized OverviewView of(User user) throws SQLException {
        Set<String> scope = user.companies();
        long before = nowNanos.getAsLong();
        Held held = byCompanies.get(scope);
        if (held != null && before < held.staleAtNanos()) {
            return held.view();
        }
        OverviewView view = reading.atOnce(connection -> look(connection, user));
        long now = nowNanos.getAsLong();
        if (byCompanies.size() >= MOST_SCOPES) {
            byCompanies.clear();
        }
        byCompanies.put(scope, new Held(view, now + pauseNanos(now - before)));
        return view;
    }

    private static long pauseNanos(long lookNanos) {
        return Math.min(LONGEST_PAUSE_NANOS, Math.max(FRESH_NANOS, PAUSE_FOR_LOOK * lookNanos));
    }

    private OverviewView look(Connection connection, User user) throws SQLException {
        return reader.read(connection, user);
    }
}
