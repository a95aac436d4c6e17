package io.tieout.core.payables;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The open exceptions of a company: each tick says anew what is open, and is told what changed. */
final class OpenCases {

    private Map<String, ExceptionItem> open = new HashMap<>();
    private Map<String, ExceptionItem> now = new HashMap<>();

    /** Something is open at this tick; one that was open before keeps its time. */
    void raise(ExceptionItem item) {
        ExceptionItem known = open.get(item.id());
        now.put(item.id(), known == null ? item : item.withOpenedAt(known.openedAtMillis()));
    }

    /** Why items wait, after the last tick. */
    Map<String, SortedSet<Reason>> reasonsBySubject() {
        Map<String, SortedSet<Reason>> reasons = new HashMap<>();
        for (ExceptionItem item : open.values()) {
            for (String subject : item.subjects()) {
                reasons.computeIfAbsent(subject, k -> new TreeSet<>()).add(item.reason());
            }
        }
        return reasons;
    }

    /** What opened, changed or closed since the last tick, in the order of id. */
    List<ExceptionItem> changes() {
        List<ExceptionItem> changes = new ArrayList<>();
        now.forEach(
                (id, item) -> {
                    if (!item.equals(open.get(id))) {
                        changes.add(item);
                    }
                });
        open.forEach(
                (id, item) -> {
                    if (!now.containsKey(id)) {
                        changes.add(item.withStatus(ExceptionStatus.CLOSED));
                    }
                });
        changes.sort(Comparator.comparing(ExceptionItem::id));
        open = now;
        now = new HashMap<>();
        return changes;
    }
}
