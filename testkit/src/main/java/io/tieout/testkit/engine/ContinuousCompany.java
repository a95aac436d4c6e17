package io.tieout.testkit.engine;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.CashResults;
import io.tieout.core.receivables.CustomerScope;
import io.tieout.core.receivables.Payment;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.testkit.oracle.cash.CashTiming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cash application of one company, tick by tick, by the core alone: the plain form of what the
 * operators of a continuous run do in parts. Documents may come in any order within the watermark,
 * and again at any time. Everything is held in memory; not thread-safe.
 */
final class ContinuousCompany {

    private static final Comparator<Arrived> FIRST_OBSERVED =
            Comparator.<Arrived>comparingLong(one -> one.observed().observedAtMillis())
                    .thenComparingLong(Arrived::contentHash);

    /** A document with its hash, by which contents under one id are told apart. */
    private record Arrived(Observed observed, long contentHash) {

        static Arrived of(Observed observed) {
            return new Arrived(observed, ContentHash.of(observed.event()));
        }

        private String key() {
            return observed.event().stream() + '/' + observed.event().id();
        }

        private Version version() {
            return new Version(key(), contentHash, observed.observedAtMillis());
        }

        private boolean isCustomer() {
            return observed.event() instanceof Customer;
        }
    }

    /** A customer's record; it may say again later what it said before. */
    private record Version(String key, long contentHash, long observedAtMillis) {}

    /** What there is to do at a tick. */
    private static final class Agenda {
        private final List<Arrived> coming = new ArrayList<>();
        private final Set<String> inferred = new HashSet<>();
    }

    private final CashTiming timing;
    private final CashRunOutcome outcome;
    private final TreeMap<Long, Agenda> agendas = new TreeMap<>();
    private final Map<String, Set<Long>> taken = new HashMap<>();
    private final Set<Version> records = new HashSet<>();
    private final ContinuousPayers payers = new ContinuousPayers();
    private final ContinuousScopes scopes;
    private final Map<String, Observed> unidentified = new TreeMap<>();
    private final Set<List<String>> circles = new HashSet<>();

    /**
     * @param rebuilds whether each scope is built again after each of its ticks
     */
    ContinuousCompany(CashTiming timing, CashRunOutcome outcome, boolean rebuilds) {
        this.timing = timing;
        this.outcome = outcome;
        this.scopes = new ContinuousScopes(timing, outcome, rebuilds);
    }

    /** Lets a document wait for the tick at which it comes; one that came before is nothing new. */
    void add(Observed observed) {
        if (!CustomerScope.isItem(observed.event())) {
            return;
        }
        Arrived arrived = Arrived.of(observed);
        boolean isTaken = taken.getOrDefault(arrived.key(), Set.of()).contains(arrived.contentHash);
        boolean isNew = arrived.isCustomer() ? records.add(arrived.version()) : !isTaken;
        if (isNew) {
            agenda(timing.comesMillis(observed)).coming.add(arrived);
        }
    }

    private Agenda agenda(long tick) {
        return agendas.computeIfAbsent(tick, key -> new Agenda());
    }

    /** Settles all ticks until then. */
    void advance(long watermarkMillis) {
        while (!agendas.isEmpty() && agendas.firstKey() <= watermarkMillis) {
            long tick = agendas.firstKey();
            Agenda agenda = agendas.get(tick);
            List<Arrived> conflicts = new ArrayList<>();
            List<Observed> coming = take(agenda.coming, conflicts);
            coming.forEach(one -> agenda(timing.inferredMillis(one)).inferred.add(idOf(one)));
            tick(tick, coming, conflicts, agenda.inferred);
            agendas.remove(tick);
        }
    }

    private static String idOf(Observed observed) {
        return observed.event().stream() + '/' + observed.event().id();
    }

    /** The documents that count; other contents of an id are conflicts. */
    private List<Observed> take(List<Arrived> some, List<Arrived> conflicts) {
        List<Observed> counting = new ArrayList<>();
        some.sort(FIRST_OBSERVED);
        for (Arrived arrived : some) {
            Set<Long> contents = taken.computeIfAbsent(arrived.key(), key -> new HashSet<>());
            boolean isFirst = contents.isEmpty();
            boolean isNew = contents.add(arrived.contentHash);
            if (arrived.isCustomer() || isFirst) {
                counting.add(arrived.observed);
            } else if (isNew) {
                conflicts.add(arrived);
            }
        }
        return counting;
    }

    private void tick(
            long tick, List<Observed> coming, List<Arrived> conflicts, Set<String> inferred) {
        payers.come(coming);
        tellCircles();
        for (ContinuousPayers.Found found : payers.ask(tick, coming, inferred)) {
            place(found);
        }
        coming.forEach(one -> scopes.come(one, payers));
        scopes.know(payers);
        conflicts.forEach(this::tell);
        for (Observed observed : coming) {
            if (observed.event() instanceof BankTransaction line
                    && Payment.isReturn(line)
                    && payers.isWaiting(line.id())) {
                tellUnidentified(observed);
            }
        }
        inferred.forEach(this::tellWaiting);
        scopes.settle(tick);
    }

    private void place(ContinuousPayers.Found found) {
        Observed open = unidentified.remove(found.observed().event().id());
        scopes.place(found, open == null ? null : CashResults.unidentified(open, List.of()));
    }

    /** A payment of which nobody knows who paid it is told of when inferred rules would be due. */
    private void tellWaiting(String key) {
        Observed waiting = payers.waiting(key);
        if (waiting != null) {
            tellUnidentified(waiting);
        }
    }

    private void tellUnidentified(Observed observed) {
        unidentified.put(observed.event().id(), observed);
        List<String> suggestions = payers.suggestions(observed.event().id());
        outcome.add(CashResults.unidentified(observed, suggestions));
    }

    private void tell(Arrived conflict) {
        if (conflict.observed.event() instanceof BankTransaction line
                && payers.isWaiting(line.id())) {
            outcome.add(CashResults.conflict(conflict.observed));
        } else {
            scopes.conflict(conflict.observed, payers);
        }
    }

    private void tellCircles() {
        Set<List<String>> now = new HashSet<>(payers.directory().families().circles());
        for (List<String> circle : now) {
            if (circles.add(circle)) {
                outcome.add(CashResults.circle(circle));
            }
        }
        for (List<String> circle : List.copyOf(circles)) {
            if (!now.contains(circle)) {
                circles.remove(circle);
                outcome.add(CashResults.circle(circle).withStatus(ExceptionStatus.CLOSED));
            }
        }
    }
}
