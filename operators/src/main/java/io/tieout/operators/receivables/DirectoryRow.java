package io.tieout.operators.receivables;

import io.tieout.core.identification.DirectoryEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * What the directory has under one key. Entries that customers' records publish go with the record;
 * those of receivables stay.
 */
public record DirectoryRow(List<DirectoryEntry> ofReceivables, List<DirectoryEntry> ofCustomers) {

    static final DirectoryRow EMPTY = new DirectoryRow(List.of(), List.of());

    public DirectoryRow {
        ofReceivables = List.copyOf(ofReceivables);
        ofCustomers = List.copyOf(ofCustomers);
    }

    boolean isEmpty() {
        return ofReceivables.isEmpty() && ofCustomers.isEmpty();
    }

    /** Each entry once. */
    List<DirectoryEntry> entries() {
        List<DirectoryEntry> entries = new ArrayList<>(ofReceivables);
        for (DirectoryEntry entry : ofCustomers) {
            if (!ofReceivables.contains(entry)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Itself if the entry is there. */
    DirectoryRow withReceivable(DirectoryEntry entry) {
        return ofReceivables.contains(entry)
                ? this
                : new DirectoryRow(with(ofReceivables, entry), ofCustomers);
    }

    DirectoryRow withCustomer(DirectoryEntry entry) {
        return ofCustomers.contains(entry)
                ? this
                : new DirectoryRow(ofReceivables, with(ofCustomers, entry));
    }

    DirectoryRow withoutReceivable(String receivableId) {
        return new DirectoryRow(
                ofReceivables.stream()
                        .filter(entry -> !receivableId.equals(entry.receivableId()))
                        .toList(),
                ofCustomers);
    }

    DirectoryRow withoutCustomer(DirectoryEntry entry) {
        List<DirectoryEntry> fewer = new ArrayList<>(ofCustomers);
        fewer.remove(entry);
        return new DirectoryRow(ofReceivables, fewer);
    }

    private static List<DirectoryEntry> with(List<DirectoryEntry> entries, DirectoryEntry entry) {
        List<DirectoryEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return more;
    }
}
