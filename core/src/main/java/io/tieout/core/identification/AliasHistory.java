package io.tieout.core.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was learned about one account or name, in little room however often it was confirmed: {@link
 * LearnedAlias} over the same events answers the same.
 *
 * @param families in order of id
 * @param rejections each once
 */
public record AliasHistory(List<Confirmed> families, List<Rejected> rejections) {

    public static final AliasHistory NONE = new AliasHistory(List.of(), List.of());

    private static final int HUNDRED = 100;

    /**
     * How often a family was confirmed.
     *
     * @param latestMillis event times of the newest confirmations, the newest first; no more than
     *     are needed after a rejection
     */
    public record Confirmed(String familyId, long confirmations, List<Long> latestMillis) {

        public Confirmed {
            latestMillis = List.copyOf(latestMillis);
        }

        Confirmed and(long observedAtMillis, int enough) {
            List<Long> latest =
                    Stream.concat(latestMillis.stream(), Stream.of(observedAtMillis))
                            .sorted(Comparator.reverseOrder())
                            .limit(enough)
                            .toList();
            return new Confirmed(familyId, confirmations + 1, latest);
        }
    }

    /** That a person rejected a family for a payment. */
    public record Rejected(String familyId, String paymentId, long observedAtMillis) {}

    public AliasHistory {
        families = List.copyOf(families);
        rejections = List.copyOf(rejections);
    }

    /** With one event more; a payment confirms once. */
    public AliasHistory with(AliasEvent event, IdentificationSettings settings) {
        return event.confirmed() ? confirmed(event, settings) : rejected(event);
    }

    private AliasHistory rejected(AliasEvent event) {
        Rejected rejected =
                new Rejected(event.familyId(), event.paymentId(), event.observedAtMillis());
        if (rejections.contains(rejected)) {
            return this;
        }
        List<Rejected> more = new ArrayList<>(rejections);
        more.add(rejected);
        return new AliasHistory(families, more);
    }

    private AliasHistory confirmed(AliasEvent event, IdentificationSettings settings) {
        List<Confirmed> more = new ArrayList<>(families);
        Confirmed known =
                families.stream()
                        .filter(family -> family.familyId().equals(event.familyId()))
                        .findFirst()
                        .orElse(new Confirmed(event.familyId(), 0, List.of()));
        more.remove(known);
        more.add(known.and(event.observedAtMillis(), settings.minConfirmations()));
        more.sort(Comparator.comparing(Confirmed::familyId));
        return new AliasHistory(more, rejections);
    }

    /** The entries that the key answers: a family that earned it, or none. */
    public List<DirectoryEntry> answer(String key, IdentificationSettings settings) {
        return families.stream()
                .filter(family -> isEarned(family, settings))
                .map(family -> DirectoryEntry.ofCustomer(key, family.familyId()))
                .map(entry -> entry.in(entry.customerId()))
                .toList();
    }

    private boolean isEarned(Confirmed family, IdentificationSettings settings) {
        long lastRejection =
                rejections.stream()
                        .filter(rejected -> rejected.familyId().equals(family.familyId()))
                        .mapToLong(Rejected::observedAtMillis)
                        .max()
                        .orElse(Long.MIN_VALUE);
        long since =
                lastRejection == Long.MIN_VALUE
                        ? family.confirmations()
                        : family.latestMillis().stream().filter(at -> at > lastRejection).count();
        long said = families.stream().mapToLong(Confirmed::confirmations).sum() + rejections.size();
        return since >= settings.minConfirmations()
                && family.confirmations() * HUNDRED >= settings.minPercentRight() * said;
    }
}
