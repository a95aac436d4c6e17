package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The documents of all companies, each id once (section 1): of several contents the one observed
 * first counts. What takes no part is not among them.
 *
 * @param transactions payments and returns
 * @param customers every record in the order of observation; the last one that came counts
 * @param rates of exchange
 * @param rateConflicts for each content of a rate that does not count, its id
 * @param conflicts for each other content that does not count, its id
 */
record Documents(
        List<Dated<Receivable>> receivables,
        List<Dated<BankTransaction>> transactions,
        List<Dated<Remittance>> remittances,
        List<Dated<Customer>> customers,
        List<Dated<DecisionEvent>> decisions,
        List<Dated<FxRate>> rates,
        List<Dated<String>> rateConflicts,
        List<Dated<String>> conflicts) {

    static Documents of(List<Observed> events, CashOracleSettings settings, Ticks ticks) {
        Comparator<Observed> firstObserved =
                Comparator.comparingLong(Observed::observedAtMillis)
                        .thenComparing(Observed::event, settings.contentOrder());
        return new Reading(events.stream().sorted(firstObserved).toList(), ticks).read();
    }

    /** One reading of all events. */
    private static final class Reading {

        private final List<Observed> sorted;
        private final Ticks ticks;
        private final List<Dated<String>> rateConflicts = new ArrayList<>();
        private final List<Dated<String>> conflicts = new ArrayList<>();

        Reading(List<Observed> sorted, Ticks ticks) {
            this.sorted = sorted;
            this.ticks = ticks;
        }

        Documents read() {
            return new Documents(
                    firsts(Receivable.class, Documents::isOwed, conflicts),
                    firsts(BankTransaction.class, Documents::isBooked, conflicts),
                    firsts(Remittance.class, Remittance.class::isInstance, conflicts),
                    sorted.stream()
                            .filter(observed -> observed.event() instanceof Customer)
                            .map(observed -> Dated.of(Customer.class, observed, ticks))
                            .toList(),
                    firsts(DecisionEvent.class, DecisionEvent.class::isInstance, conflicts),
                    firsts(FxRate.class, FxRate.class::isInstance, rateConflicts),
                    rateConflicts,
                    conflicts);
        }

        private <T> List<Dated<T>> firsts(
                Class<T> kind, Predicate<CanonicalEvent> takesPart, List<Dated<String>> others) {
            Map<String, List<Observed>> contents = new TreeMap<>();
            for (Observed observed : sorted) {
                if (takesPart.test(observed.event())) {
                    List<Observed> known =
                            contents.computeIfAbsent(
                                    observed.event().id(), id -> new ArrayList<>());
                    if (known.stream().noneMatch(k -> k.event().equals(observed.event()))) {
                        known.add(observed);
                    }
                }
            }
            contents.values().forEach(known -> addConflicts(known, others));
            return contents.values().stream()
                    .map(known -> Dated.of(kind, known.get(0), ticks))
                    .toList();
        }

        private void addConflicts(List<Observed> known, List<Dated<String>> others) {
            for (Observed other : known.subList(1, known.size())) {
                others.add(
                        new Dated<>(
                                other.event().id(),
                                other.observedAtMillis(),
                                ticks.comes(other),
                                ticks.inferred(other)));
            }
        }
    }

    private static boolean isOwed(CanonicalEvent event) {
        return event instanceof Receivable receivable && Owed.takesPart(receivable);
    }

    private static boolean isBooked(CanonicalEvent event) {
        return event instanceof BankTransaction line
                && line.booking() == BookingStatus.BOOKED
                && (Payment.isPayment(line) || Payment.isReturn(line));
    }

    /** All ticks at which something comes or is due. */
    SortedSet<Long> ticks() {
        SortedSet<Long> all = new TreeSet<>();
        for (List<? extends Dated<?>> some :
                List.of(
                        receivables,
                        transactions,
                        remittances,
                        customers,
                        decisions,
                        rates,
                        rateConflicts,
                        conflicts)) {
            some.forEach(one -> all.addAll(List.of(one.comes(), one.inferred())));
        }
        return all;
    }
}
