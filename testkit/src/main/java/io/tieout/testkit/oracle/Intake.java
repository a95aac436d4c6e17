package io.tieout.testkit.oracle;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The documents of one scope, each id once: of several contents under one id the one observed first
 * stays.
 *
 * @param bank booked lines
 * @param ledger entries, openings too
 * @param conflicts how many other contents came under an id
 */
record Intake(
        List<Observed> bank,
        List<Observed> ledger,
        List<Observed> statements,
        List<Observed> decisions,
        SortedMap<String, Integer> conflicts) {

    static SortedSet<OracleScope> scopes(List<Observed> events) {
        SortedSet<OracleScope> scopes = new TreeSet<>();
        events.forEach(observed -> scopes.add(scopeOf(observed.event())));
        return scopes;
    }

    static Intake of(OracleScope scope, List<Observed> events, BankOracleSettings settings) {
        List<Observed> own = events.stream().filter(e -> scopeOf(e.event()).equals(scope)).toList();
        SortedMap<String, Integer> conflicts = new TreeMap<>();
        SortedMap<String, Integer> unreported = new TreeMap<>();
        return new Intake(
                firsts(own, Intake::isBooked, settings, conflicts),
                firsts(own, event -> event instanceof LedgerEntry, settings, conflicts),
                firsts(own, event -> event instanceof BankStatement, settings, unreported),
                firsts(own, event -> event instanceof DecisionEvent, settings, unreported),
                conflicts);
    }

    private static OracleScope scopeOf(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return new OracleScope(line.accountId(), line.amount().currency());
        }
        if (event instanceof LedgerEntry entry) {
            return new OracleScope(entry.accountId(), entry.amount().currency());
        }
        if (event instanceof BankStatement statement) {
            return new OracleScope(statement.accountId(), statement.closingBalance().currency());
        }
        DecisionEvent decision = (DecisionEvent) event;
        return new OracleScope(decision.accountId(), decision.currency());
    }

    private static boolean isBooked(CanonicalEvent event) {
        return event instanceof BankTransaction line && line.booking() == BookingStatus.BOOKED;
    }

    private static List<Observed> firsts(
            List<Observed> events,
            Predicate<CanonicalEvent> kind,
            BankOracleSettings settings,
            Map<String, Integer> conflicts) {
        Map<String, List<Observed>> contentsById = new LinkedHashMap<>();
        events.stream()
                .filter(observed -> kind.test(observed.event()))
                .sorted(
                        Comparator.comparingLong(Observed::observedAtMillis)
                                .thenComparing(
                                        observed -> settings.contentHash().apply(observed.event())))
                .forEach(
                        observed ->
                                addContent(
                                        contentsById.computeIfAbsent(
                                                observed.event().id(), id -> new ArrayList<>()),
                                        observed));
        List<Observed> firsts = new ArrayList<>();
        contentsById.forEach(
                (id, contents) -> {
                    firsts.add(contents.get(0));
                    if (contents.size() > 1) {
                        conflicts.merge(id, contents.size() - 1, Integer::sum);
                    }
                });
        return firsts;
    }

    private static void addContent(List<Observed> contents, Observed next) {
        if (contents.stream().noneMatch(known -> known.event().equals(next.event()))) {
            contents.add(next);
        }
    }

    /** The items that take part in matching. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Observed observed : bank) {
            items.add(Items.of((BankTransaction) observed.event(), observed.observedAtMillis()));
        }
        for (Observed observed : ledger) {
            items.add(Items.of((LedgerEntry) observed.event(), observed.observedAtMillis()));
        }
        items.removeIf(item -> item.opening() || item.amount() == 0);
        return items;
    }
}
