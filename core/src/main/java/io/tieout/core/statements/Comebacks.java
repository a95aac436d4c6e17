package io.tieout.core.statements;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The times of cases and matches that were gone once. What comes back has the time of its return:
 * whoever reads knows by it which of two versions is newer.
 */
final class Comebacks {

    private final Map<String, Long> since = new HashMap<>();
    private final Set<String> changed = new TreeSet<>();
    private Long tickMillis;

    /** Begins a tick; without one times are never changed. */
    void at(Long newTickMillis) {
        tickMillis = newTickMillis;
    }

    ExceptionItem of(ExceptionItem item, boolean wasOpen) {
        return item.withOpenedAt(time(item.id(), item.openedAtMillis(), wasOpen));
    }

    Match of(Match match, boolean stood) {
        return match.withFinalAt(time(match.id(), match.finalAtMillis(), stood));
    }

    private long time(String id, long ownMillis, boolean wasThere) {
        Long former = since.get(id);
        if (former == null) {
            return ownMillis;
        }
        long time = former;
        if (!wasThere && tickMillis != null) {
            time = Math.max(tickMillis, former + 1);
            note(id, time);
        }
        return Math.max(time, ownMillis);
    }

    /** Something is gone that had this time. */
    void isGone(String id, long atMillis) {
        if (tickMillis != null) {
            note(id, Math.max(atMillis, tickMillis));
        }
    }

    private void note(String id, long atMillis) {
        since.put(id, atMillis);
        changed.add(id);
    }

    void resume(Map<String, Long> times) {
        since.putAll(times);
    }

    /** Forgets what was gone before then, unless it is there. */
    void forgetBefore(long limitMillis, Set<String> there) {
        for (String id : Set.copyOf(since.keySet())) {
            if (since.get(id) < limitMillis && !there.contains(id)) {
                since.remove(id);
                changed.add(id);
            }
        }
    }

    /** What changed since this was last asked; null where it is forgotten. */
    Map<String, Long> takeChanges() {
        Map<String, Long> taken = new HashMap<>();
        changed.forEach(id -> taken.put(id, since.get(id)));
        changed.clear();
        return taken;
    }
}
