package io.tieout.console.live;

import io.tieout.core.results.ExceptionStatus;
import io.tieout.store.read.ExceptionChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Exceptions that changed since the last event.
 *
 * @param more whether there were more than these, so that the list must be read again
 */
public record ChangedIds(
        List<String> opened, List<String> closed, List<String> changed, boolean more) {

    /**
     * @param seen whether the client may see exceptions of an account
     */
    static ChangedIds of(ExceptionChanges changes, Predicate<String> seen) {
        List<String> opened = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (ExceptionChanges.Change it : changes.changes()) {
            if (seen.test(it.accountId())) {
                List<String> list =
                        it.status() == ExceptionStatus.CLOSED
                                ? closed
                                : it.isNew() ? opened : changed;
                list.add(it.id());
            }
        }
        return new ChangedIds(opened, closed, changed, !changes.complete());
    }

    boolean isEmpty() {
        return opened.isEmpty() && closed.isEmpty() && changed.isEmpty() && !more;
    }
}
