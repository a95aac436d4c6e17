package io.tieout.core.identification;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is learned about one account or name: earned by confirmations, lost by a rejection. */
public final class LearnedAlias {

    private static final int HUNDRED = 100;

    private LearnedAlias() {}

    /** The entries that the key answers: a family that earned it, or none. */
    public static List<DirectoryEntry> answer(
            String key, Collection<AliasEvent> learned, IdentificationSettings settings) {
        Set<AliasEvent> events = new HashSet<>(learned);
        Set<String> families = new TreeSet<>();
        events.forEach(event -> families.add(event.familyId()));
        return families.stream()
                .filter(family -> isEarned(family, events, settings))
                .map(family -> DirectoryEntry.ofCustomer(key, family))
                .toList();
    }

    private static boolean isEarned(
            String family, Set<AliasEvent> events, IdentificationSettings settings) {
        long lastRejection =
                events.stream()
                        .filter(event -> !event.confirmed() && event.familyId().equals(family))
                        .mapToLong(AliasEvent::observedAtMillis)
                        .max()
                        .orElse(Long.MIN_VALUE);
        long confirmations = confirmations(family, events, Long.MIN_VALUE);
        long since =
                lastRejection == Long.MIN_VALUE
                        ? confirmations
                        : confirmations(family, events, lastRejection + 1);
        return since >= settings.minConfirmations()
                && confirmations * HUNDRED >= (long) settings.minPercentRight() * events.size();
    }

    private static long confirmations(String family, Set<AliasEvent> events, long fromMillis) {
        return events.stream()
                .filter(event -> event.confirmed() && event.familyId().equals(family))
                .filter(event -> event.observedAtMillis() >= fromMillis)
                .count();
    }
}
