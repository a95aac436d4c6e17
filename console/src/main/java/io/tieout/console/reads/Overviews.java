package io.tieout.console.reads;

import io.tieout.console.EngineState;
import io.tieout.console.identity.User;
import io.tieout.console.views.OverviewView;
import io.tieout.store.read.ExceptionChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The overview for everybody who asks, looked at at most five times a second, the less often the
 * dearer a look is, and once a second while nothing is written: however many screens are open, the
 * database answers once.
 */
public final class Overviews {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int PAUSE_FOR_LOOK = 5;

    /** A look that was slow once must not hold old figures on the screens. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Rates and ages change also when nothing is written, but nobody waits for them. */
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int MOST_SCOPES = 200;

    private final Reading reading;
    private final OverviewReader reader;
    private final LongSupplier nowNanos;
    private final Map<Set<String>, Held> byCompanies = new HashMap<>();

    /**
     * A look.
     *
     * @param written up to where the database was written
     * @param staleAtNanos from when on it is looked whether anything was written
     * @param restedAtNanos from when on it is looked at anew in any case
     */
    private record Held(OverviewView view, long written, long staleAtNanos, long restedAtNanos) {}

    public Overviews(
            Reading reading,
            Visibility visibility,
            EngineState engine,
            LongSupplier nowMillis,
            LongSupplier nowNanos) {
        this.reading = reading;
        this.reader = new OverviewReader(reading, visibility, engine, nowMillis, nowNanos);
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
        Held next = reading.atOnce(connection -> look(connection, user, held, before));
        if (byCompanies.size() >= MOST_SCOPES) {
            byCompanies.clear();
        }
        byCompanies.put(scope, next);
        return next.view();
    }

    private static long pauseNanos(long lookNanos) {
        return Math.min(LONGEST_PAUSE_NANOS, Math.max(FRESH_NANOS, PAUSE_FOR_LOOK * lookNanos));
    }

    private Held look(Connection connection, User user, Held held, long before)
            throws SQLException {
        long written = ExceptionChanges.now(connection);
        if (held != null && written == held.written() && before < held.restedAtNanos()) {
            return new Held(held.view(), written, before + FRESH_NANOS, held.restedAtNanos());
        }
        OverviewView view = reader.read(connection, user);
        long now = nowNanos.getAsLong();
        return new Held(view, written, now + pauseNanos(now - before), now + REST_NANOS);
    }
}
