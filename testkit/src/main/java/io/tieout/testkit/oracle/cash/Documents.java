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
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The documents of all companies, each id once (section 1): of several contents the one observed
 * first counts, of a customer's the one observed last. What takes no part is not among them.
 *
 * @param transactions payments and returns
 * @param rates of exchange
 * @param rateConflicts for each content of a rate that does not count, its id
 * @param conflicts for each other content that does not count, its id
 */
record Documents(
        List<Receivable> receivables,
        List<Observed> transactions,
        List<Remittance> remittances,
        List<Customer> customers,
        List<Observed> decisions,
        List<Observed> rates,
        List<String> rateConflicts,
        List<String> conflicts) {

    static Documents of(List<Observed> events, CashOracleSettings settings) {
        List<String> conflicts = new ArrayList<>();
        List<String> rateConflicts = new ArrayList<>();
        Comparator<Observed> firstObserved =
                Comparator.comparingLong(Observed::observedAtMillis)
                        .thenComparing(Observed::event, settings.contentOrder());
        List<Observed> sorted = events.stream().sorted(firstObserved).toList();
        return new Documents(
                cast(Receivable.class, firsts(sorted, Documents::isOwed, conflicts)),
                firsts(sorted, Documents::isBooked, conflicts),
                cast(Remittance.class, firsts(sorted, Remittance.class::isInstance, conflicts)),
                cast(Customer.class, lasts(sorted)),
                firsts(sorted, DecisionEvent.class::isInstance, conflicts),
                firsts(sorted, FxRate.class::isInstance, rateConflicts),
                rateConflicts,
                conflicts);
    }

    private static boolean isOwed(CanonicalEvent event) {
        return event instanceof Receivable receivable && Owed.takesPart(receivable);
    }

    private static boolean isBooked(CanonicalEvent event) {
        return event instanceof BankTransaction line
                && line.booking() == BookingStatus.BOOKED
                && (Payment.isPayment(line) || Payment.isReturn(line));
    }

    private static List<Observed> firsts(
            List<Observed> sorted, Predicate<CanonicalEvent> kind, List<String> conflicts) {
        Map<String, List<Observed>> contents = new TreeMap<>();
        for (Observed observed : sorted) {
            if (kind.test(observed.event())) {
                List<Observed> known =
                        contents.computeIfAbsent(observed.event().id(), id -> new ArrayList<>());
                if (known.stream().noneMatch(k -> k.event().equals(observed.event()))) {
                    known.add(observed);
                }
            }
        }
        contents.forEach((id, known) -> known.stream().skip(1).forEach(other -> conflicts.add(id)));
        return contents.values().stream().map(known -> known.get(0)).toList();
    }

    private static List<Observed> lasts(List<Observed> sorted) {
        Map<String, Observed> last = new TreeMap<>();
        for (Observed observed : sorted) {
            if (observed.event() instanceof Customer customer) {
                last.put(customer.id(), observed);
            }
        }
        return List.copyOf(last.values());
    }

    private static <T extends CanonicalEvent> List<T> cast(Class<T> kind, List<Observed> events) {
        return events.stream().map(Observed::event).map(kind::cast).toList();
    }
}
