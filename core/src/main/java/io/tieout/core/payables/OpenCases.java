package io.tieout.core.payables;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The open exceptions of a company, by what they are raised for, their owner. A tick says anew what
 * is open of the owners that it examines; of all others everything stays as it was.
 *
 * <p>What was told may be ahead of what is settled: a hold that the next tick will close is told to
 * be closed at once. If something else comes before that tick, it is told to be open again.
 */
final class OpenCases {

    private final Map<String, SortedMap<String, ExceptionItem>> open;
    private final Map<String, Set<String>> ownersBySubject = new HashMap<>();
    private final SortedMap<String, SortedMap<String, ExceptionItem>> now = new TreeMap<>();
    private final Map<String, SortedMap<String, ExceptionItem>> told = new TreeMap<>();
    private final Map<String, SortedMap<String, ExceptionItem>> ahead = new HashMap<>();
    private final List<CaseMark> changes = new ArrayList<>();
    private final List<CaseMark> aheadChanges = new ArrayList<>();
    private Long openedAtMillis;

    OpenCases() {
        this(new HashMap<>());
    }

    private OpenCases(Map<String, SortedMap<String, ExceptionItem>> open) {
        this.open = open;
    }

    /** To find out what would be open; it is not settled. What is not open yet has this time. */
    OpenCases onTrial(long openedAtMillis) {
        OpenCases trial = new OpenCases(open);
        trial.openedAtMillis = openedAtMillis;
        return trial;
    }

    /** Whatever is not raised of the owner from now on closes. */
    void examine(String owner) {
        now.computeIfAbsent(owner, k -> new TreeMap<>());
    }

    /** Something is open at this tick; one that was open before keeps its time. */
    void raise(String owner, ExceptionItem item) {
        examine(owner);
        ExceptionItem known = of(owner).get(item.id());
        Long since = known == null ? openedAtMillis : Long.valueOf(known.openedAtMillis());
        now.get(owner).put(item.id(), since == null ? item : item.withOpenedAt(since));
    }

    private SortedMap<String, ExceptionItem> of(String owner) {
        return open.getOrDefault(owner, new TreeMap<>());
    }

    boolean isAnyOf(String owner) {
        return open.containsKey(owner);
    }

    /** What was raised on trial. */
    SortedMap<String, SortedMap<String, ExceptionItem>> raised() {
        return now;
    }

    /** Why one item waits, after the last tick. */
    SortedSet<Reason> reasonsOf(String subject) {
        SortedSet<Reason> reasons = new TreeSet<>();
        for (String owner : ownersBySubject.getOrDefault(subject, Set.of())) {
            for (ExceptionItem item : of(owner).values()) {
                if (item.subjects().contains(subject)) {
                    reasons.add(item.reason());
                }
            }
        }
        return reasons;
    }

    /** What was raised is open, and what was not of those examined is closed. */
    void settle() {
        now.forEach(
                (owner, items) -> {
                    told.putIfAbsent(owner, of(owner));
                    of(owner)
                            .forEach(
                                    (id, item) -> {
                                        if (!items.containsKey(id)) {
                                            changes.add(new CaseMark(owner, closed(item)));
                                        }
                                    });
                    items.forEach(
                            (id, item) -> {
                                if (!item.equals(of(owner).get(id))) {
                                    changes.add(new CaseMark(owner, item));
                                }
                            });
                    replace(owner, items);
                });
        now.clear();
    }

    private void replace(String owner, SortedMap<String, ExceptionItem> items) {
        of(owner).values().forEach(item -> unlist(owner, item));
        items.values().forEach(item -> list(owner, item));
        if (items.isEmpty()) {
            open.remove(owner);
        } else {
            open.put(owner, new TreeMap<>(items));
        }
    }

    private void list(String owner, ExceptionItem item) {
        item.subjects()
                .forEach(
                        it ->
                                ownersBySubject
                                        .computeIfAbsent(it, k -> new HashSet<>(2))
                                        .add(owner));
    }

    private void unlist(String owner, ExceptionItem item) {
        for (String subject : item.subjects()) {
            Set<String> owners = ownersBySubject.get(subject);
            if (owners != null && owners.remove(owner) && owners.isEmpty()) {
                ownersBySubject.remove(subject);
            }
        }
    }

    private static ExceptionItem closed(ExceptionItem item) {
        return item.withStatus(ExceptionStatus.CLOSED);
    }

    /**
     * Tells what is not told yet, in the order of id.
     *
     * @param expected what the next tick will probably say of owners that documents wait for
     * @param atMillis of what is open again
     */
    List<ExceptionItem> tell(
            Map<String, ? extends SortedMap<String, ExceptionItem>> expected, long atMillis) {
        Set<String> owners = new HashSet<>(told.keySet());
        owners.addAll(expected.keySet());
        List<ExceptionItem> news = new ArrayList<>();
        for (String owner : owners) {
            SortedMap<String, ExceptionItem> target = expected.get(owner);
            SortedMap<String, ExceptionItem> before = told.getOrDefault(owner, of(owner));
            SortedMap<String, ExceptionItem> after = new TreeMap<>();
            tell(before, target == null ? of(owner) : target, atMillis, after);
            after.forEach(
                    (id, item) -> {
                        if (!item.equals(before.get(id))) {
                            news.add(item);
                        }
                    });
            if (target == null) {
                told.remove(owner);
                catchUp(owner, after);
            } else {
                told.put(owner, after);
                runAhead(owner, after);
            }
        }
        news.sort(Comparator.comparing(ExceptionItem::id));
        return news;
    }

    private static void tell(
            SortedMap<String, ExceptionItem> before,
            SortedMap<String, ExceptionItem> target,
            long atMillis,
            SortedMap<String, ExceptionItem> after) {
        before.forEach((id, item) -> after.put(id, closed(item)));
        target.forEach(
                (id, item) -> {
                    ExceptionItem shown = before.get(id);
                    after.put(id, shown == null ? item : notBefore(shown, item, atMillis));
                });
    }

    /** What was told of a case last has the latest time: so the reader knows which is newer. */
    private static ExceptionItem notBefore(ExceptionItem shown, ExceptionItem item, long atMillis) {
        long since =
                shown.status() == ExceptionStatus.CLOSED
                        ? Math.max(atMillis, shown.openedAtMillis() + 1)
                        : shown.openedAtMillis();
        return item.withOpenedAt(Math.max(since, item.openedAtMillis()));
    }

    /** Nothing waits any more: what is settled is what was told, with its new times. */
    private void catchUp(String owner, SortedMap<String, ExceptionItem> after) {
        for (ExceptionItem item : after.values()) {
            ExceptionItem settled = of(owner).get(item.id());
            if (item.status() == ExceptionStatus.OPEN && !item.equals(settled)) {
                open.get(owner).put(item.id(), item);
                changes.add(new CaseMark(owner, item));
            }
        }
        noteAhead(owner, new TreeMap<>());
    }

    /** What was told and is not so, or not yet. */
    private void runAhead(String owner, SortedMap<String, ExceptionItem> after) {
        SortedMap<String, ExceptionItem> differing = new TreeMap<>();
        after.forEach(
                (id, item) -> {
                    ExceptionItem settled = of(owner).get(id);
                    boolean gone = item.status() == ExceptionStatus.CLOSED && settled == null;
                    if (!gone && !item.equals(settled)) {
                        differing.put(id, item);
                    }
                });
        noteAhead(owner, differing);
    }

    private void noteAhead(String owner, SortedMap<String, ExceptionItem> differing) {
        SortedMap<String, ExceptionItem> before = ahead.getOrDefault(owner, new TreeMap<>());
        before.forEach(
                (id, item) -> {
                    if (!differing.containsKey(id)) {
                        aheadChanges.add(new CaseMark(owner, item));
                    }
                });
        differing.forEach(
                (id, item) -> {
                    if (!item.equals(before.get(id))) {
                        aheadChanges.add(new CaseMark(owner, item));
                    }
                });
        if (differing.isEmpty()) {
            ahead.remove(owner);
        } else {
            ahead.put(owner, differing);
        }
    }

    /** Goes on where another run stood. */
    void resume(List<CaseMark> settled, List<CaseMark> toldAhead) {
        for (CaseMark it : settled) {
            open.computeIfAbsent(it.owner(), k -> new TreeMap<>()).put(it.item().id(), it.item());
            list(it.owner(), it.item());
        }
        for (CaseMark it : toldAhead) {
            told.computeIfAbsent(it.owner(), owner -> new TreeMap<>(of(owner)))
                    .put(it.item().id(), it.item());
            ahead.computeIfAbsent(it.owner(), k -> new TreeMap<>()).put(it.item().id(), it.item());
        }
    }

    /** What changed of what is settled since it was last asked; closed ones are gone. */
    List<CaseMark> takeChanges() {
        List<CaseMark> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    /** Exceptions of which it changed whether, or how, they were told ahead. */
    List<CaseMark> takeAhead() {
        List<CaseMark> taken = List.copyOf(aheadChanges);
        aheadChanges.clear();
        return taken;
    }

    /** Whether what was told of an exception is not settled. */
    boolean isAhead(CaseMark mark) {
        return ahead.getOrDefault(mark.owner(), new TreeMap<>()).containsKey(mark.item().id());
    }
}
