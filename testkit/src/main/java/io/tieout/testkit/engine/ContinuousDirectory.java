package io.tieout.testkit.engine;

import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.identification.Answer;
import io.tieout.core.identification.DirectoryEntry;
import io.tieout.core.identification.Families;
import io.tieout.core.identification.Lookup;
import io.tieout.core.identification.Publications;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What can be looked up at a tick: the newest records of customers, and the receivables. */
final class ContinuousDirectory {

    private final Map<String, Observed> records = new TreeMap<>();
    private final Map<String, Set<DirectoryEntry>> ofRecords = new HashMap<>();
    private final Map<String, Set<DirectoryEntry>> ofReceivables = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Set<String> arriving = new HashSet<>();
    private Families families = new Families(List.of());

    Families families() {
        return families;
    }

    /** The newest record of each customer. */
    Map<String, Observed> records() {
        return records;
    }

    /** The family of a receivable that came; null if it did not. */
    String homeOf(String receivableId) {
        return homes.get(receivableId);
    }

    /** The keys under which something came at the tick. */
    Set<String> arriving() {
        return arriving;
    }

    /** Takes what comes at a tick: records first, for they say who belongs together. */
    void come(List<Observed> coming) {
        arriving.clear();
        Map<String, Observed> before = new HashMap<>(records);
        Set<String> changed = new HashSet<>();
        for (Observed observed : coming) {
            if (observed.event() instanceof Customer customer) {
                records.put(customer.id(), observed);
                changed.add(customer.id());
            }
        }
        changed.forEach(id -> publish(id, before.get(id)));
        List<Customer> known = new ArrayList<>();
        records.values().forEach(one -> known.add((Customer) one.event()));
        families = new Families(known);
        for (Observed observed : coming) {
            if (observed.event() instanceof Receivable receivable) {
                publish(receivable);
            }
        }
    }

    /** Replaces what the record before said; one that says the same is no news. */
    private void publish(String id, Observed before) {
        Customer now = (Customer) records.get(id).event();
        if (before != null && before.event().equals(now)) {
            return;
        }
        if (before != null) {
            for (DirectoryEntry entry : Publications.of((Customer) before.event())) {
                ofRecords.getOrDefault(entry.key(), new HashSet<>()).remove(entry);
            }
        }
        for (DirectoryEntry entry : Publications.of(now)) {
            put(ofRecords, entry);
        }
    }

    private void publish(Receivable receivable) {
        String home = families.rootOf(receivable.customerId());
        homes.put(receivable.id(), home);
        for (DirectoryEntry entry : Publications.of(receivable)) {
            put(ofReceivables, entry.receivableId() == null ? entry : entry.in(home));
        }
    }

    private void put(Map<String, Set<DirectoryEntry>> directory, DirectoryEntry entry) {
        directory.computeIfAbsent(entry.key(), key -> new LinkedHashSet<>()).add(entry);
        arriving.add(entry.key());
    }

    Answer answer(Lookup lookup) {
        Set<DirectoryEntry> entries =
                new LinkedHashSet<>(ofRecords.getOrDefault(lookup.key(), Set.of()));
        entries.addAll(ofReceivables.getOrDefault(lookup.key(), Set.of()));
        return new Answer(lookup, List.copyOf(entries));
    }
}
