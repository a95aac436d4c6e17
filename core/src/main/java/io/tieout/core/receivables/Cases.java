package io.tieout.core.receivables;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The open exceptions of a scope. It tells what changed since it was asked last: a case that opens
 * and closes in between is not worth a word.
 */
final class Cases {

    private final Map<String, ExceptionItem> open = new HashMap<>();
    private final Map<String, Set<String>> untilCleared = new HashMap<>();

    /** Cases touched since the last question, as they were then; null if they were not open. */
    private final Map<String, ExceptionItem> before = new TreeMap<>();

    void raise(ExceptionItem item) {
        ExceptionItem known = open.get(item.id());
        remember(item.id(), known);
        open.put(item.id(), known == null ? item : item.withOpenedAt(known.openedAtMillis()));
    }

    /** Raises a case that ends when the receivable is cleared. */
    void raiseUntilCleared(ExceptionItem item, String receivableId) {
        raise(item);
        untilCleared.computeIfAbsent(receivableId, id -> new HashSet<>()).add(item.id());
    }

    /** Takes a case that was raised before the scope was built again. */
    void restore(ExceptionItem item, String untilClearedReceivableId) {
        open.put(item.id(), item);
        if (untilClearedReceivableId != null) {
            untilCleared
                    .computeIfAbsent(untilClearedReceivableId, id -> new HashSet<>())
                    .add(item.id());
        }
    }

    void close(String id) {
        ExceptionItem known = open.remove(id);
        if (known != null) {
            remember(id, known);
        }
    }

    /** Closes what waited for the receivable to be cleared. */
    void cleared(String receivableId) {
        Set<String> ids = untilCleared.remove(receivableId);
        if (ids != null) {
            ids.forEach(this::close);
        }
    }

    private void remember(String id, ExceptionItem known) {
        if (!before.containsKey(id)) {
            before.put(id, known);
        }
    }

    /** What opened, changed or closed since the last call, in the order of id. */
    List<ExceptionItem> changes() {
        List<ExceptionItem> changes = new ArrayList<>();
        before.forEach(
                (id, known) -> {
                    ExceptionItem now = open.get(id);
                    if (now != null && !now.equals(known)) {
                        changes.add(now);
                    } else if (now == null && known != null) {
                        changes.add(known.withStatus(ExceptionStatus.CLOSED));
                    }
                });
        before.clear();
        return changes;
    }

    boolean isOpen(String id) {
        return open.containsKey(id);
    }

    boolean isOpenFor(Reason reason) {
        return open.values().stream().anyMatch(item -> item.reason() == reason);
    }

    List<ExceptionItem> open() {
        return List.copyOf(open.values());
    }
}
