package io.tieout.testkit.engine;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.AliasEvent;
import io.tieout.core.identification.Answer;
import io.tieout.core.identification.Gather;
import io.tieout.core.identification.Identification;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.identification.LearnedAlias;
import io.tieout.core.identification.Lookup;
import io.tieout.core.identification.PayerLookups;
import io.tieout.core.parties.PartyName;
import io.tieout.core.receivables.Payment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who paid, tick by tick: directories, who waits under their keys, and what was learned. */
final class ContinuousPayers {

    private static final IdentificationSettings SETTINGS = IdentificationSettings.DEFAULTS;

    /** A payment, return or remittance whose family is known now. */
    record Found(Observed observed, Identification by) {}

    /** One that asks again until its family is known. */
    private static final class Asker {
        private final Observed observed;
        private Set<String> keys = Set.of();
        private List<Answer> answers = List.of();
        private Identification last;

        private Asker(Observed observed) {
            this.observed = observed;
        }
    }

    private final ContinuousDirectory directory = new ContinuousDirectory();
    private final Map<String, List<Observed>> remittances = new HashMap<>();
    private final Map<String, List<Observed>> decisions = new HashMap<>();
    private final Map<String, List<AliasEvent>> learned = new HashMap<>();
    private final Map<String, BankTransaction> payments = new HashMap<>();
    private final List<Observed> rejections = new ArrayList<>();
    private final Map<String, Asker> waiting = new TreeMap<>();
    private final Set<String> arrivingHints = new HashSet<>();

    ContinuousDirectory directory() {
        return directory;
    }

    /** Takes what comes at a tick. */
    void come(List<Observed> coming) {
        directory.come(coming);
        arrivingHints.clear();
        coming.forEach(this::take);
    }

    private void take(Observed observed) {
        CanonicalEvent event = observed.event();
        if (event instanceof Remittance remittance) {
            waiting.put(key(event), new Asker(observed));
            String key = PayerLookups.hintKey(remittance);
            if (key != null) {
                arrivingHints.add(key);
                remittances.computeIfAbsent(key, k -> new ArrayList<>()).add(observed);
            }
        } else if (event instanceof BankTransaction line) {
            waiting.put(key(event), new Asker(observed));
            if (Payment.isPayment(line)) {
                payments.put(line.id(), line);
            }
        } else if (event instanceof DecisionEvent decision) {
            take(observed, decision);
        }
    }

    private void take(Observed observed, DecisionEvent decision) {
        if (decision.keepsCashApart()) {
            rejections.add(observed);
            return;
        }
        for (String key : PayerLookups.hintKeys(decision)) {
            if (decision.tiesCash()) {
                arrivingHints.add(key);
            }
            decisions.computeIfAbsent(key, k -> new ArrayList<>()).add(observed);
        }
    }

    private static String key(CanonicalEvent event) {
        return event.stream() + '/' + event.id();
    }

    /** Asks for all that have to ask at the tick; tells whose family is known now. */
    List<Found> ask(long tick, List<Observed> coming, Set<String> inferred) {
        Set<String> fresh = new HashSet<>();
        coming.forEach(one -> fresh.add(key(one.event())));
        Map<String, Asker> asking = new LinkedHashMap<>();
        waiting.forEach(
                (key, asker) -> {
                    boolean isWoken =
                            !Collections.disjoint(asker.keys, directory.arriving())
                                    || !Collections.disjoint(asker.keys, arrivingHints);
                    if (isWoken || fresh.contains(key) || inferred.contains(key)) {
                        asking.put(key, asker);
                    }
                });
        asking.values().forEach(this::ask);
        asking.values().forEach(this::learn);
        rejections.forEach(this::unlearn);
        asking.values().forEach(this::askAliases);
        List<Found> found = new ArrayList<>();
        asking.forEach(
                (key, asker) -> {
                    if (asker.last.isIdentified()) {
                        waiting.remove(key);
                        found.add(new Found(asker.observed, asker.last));
                    }
                });
        return found;
    }

    private void ask(Asker asker) {
        Set<String> keys = new HashSet<>();
        List<Lookup> lookups;
        if (asker.observed.event() instanceof BankTransaction line) {
            keys.addAll(PayerLookups.hintKeys(line));
            lookups = PayerLookups.of(line, remittances(line), decisions(line));
        } else {
            lookups = PayerLookups.of((Remittance) asker.observed.event());
        }
        lookups.forEach(lookup -> keys.add(lookup.key()));
        asker.keys = keys;
        asker.answers = lookups.stream().map(directory::answer).toList();
        asker.last = decide(asker);
    }

    private List<Remittance> remittances(BankTransaction line) {
        List<Remittance> hints = new ArrayList<>();
        for (Observed one : hints(line, remittances)) {
            hints.add((Remittance) one.event());
        }
        return hints;
    }

    private List<DecisionEvent> decisions(BankTransaction line) {
        List<DecisionEvent> hints = new ArrayList<>();
        for (Observed one : hints(line, decisions)) {
            hints.add((DecisionEvent) one.event());
        }
        return hints;
    }

    private static List<Observed> hints(BankTransaction line, Map<String, List<Observed>> of) {
        Set<Observed> hints = new LinkedHashSet<>();
        for (String key : PayerLookups.hintKeys(line)) {
            hints.addAll(of.getOrDefault(key, List.of()));
        }
        return List.copyOf(hints);
    }

    private Identification decide(Asker asker) {
        return new Gather(directory.families(), SETTINGS)
                .decide(asking(asker.observed.event()), asker.answers);
    }

    private static Gather.Asking asking(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return new Gather.Asking(
                    line.amount().minorUnits(),
                    line.amount().currency(),
                    PartyName.normalised(line.counterpartyName()));
        }
        Remittance remittance = (Remittance) event;
        return new Gather.Asking(
                0, remittance.currency(), PartyName.normalised(remittance.payerName()));
    }

    private void learn(Asker asker) {
        if (asker.observed.event() instanceof BankTransaction line
                && Payment.isPayment(line)
                && asker.last.isIdentified()
                && asker.last.by().teaches()) {
            String family = asker.last.familyId();
            learn(line, family, true, asker.observed.observedAtMillis());
        }
    }

    /** The events are a set: a rejection that was learned before changes nothing. */
    private void unlearn(Observed rejection) {
        DecisionEvent decision = (DecisionEvent) rejection.event();
        for (String payment : decision.leftIds()) {
            for (String receivable : decision.rightIds()) {
                if (payments.containsKey(payment) && directory.homeOf(receivable) != null) {
                    learn(
                            payments.get(payment),
                            directory.homeOf(receivable),
                            false,
                            rejection.observedAtMillis());
                }
            }
        }
    }

    private void learn(BankTransaction line, String family, boolean confirmed, long atMillis) {
        for (String key : PayerLookups.aliasKeys(line)) {
            learned.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new AliasEvent(key, family, line.id(), confirmed, atMillis));
        }
    }

    private void askAliases(Asker asker) {
        if (asker.last.isIdentified()
                || !(asker.observed.event() instanceof BankTransaction line)) {
            return;
        }
        List<Answer> answers = new ArrayList<>(asker.answers);
        for (Lookup lookup : PayerLookups.aliases(line, asker.answers)) {
            List<AliasEvent> events = learned.getOrDefault(lookup.key(), List.of());
            answers.add(
                    new Answer(
                            lookup,
                            LearnedAlias.answer(lookup.key(), events, SETTINGS).stream()
                                    .map(entry -> entry.in(entry.customerId()))
                                    .toList()));
        }
        asker.answers = answers;
        asker.last = decide(asker);
    }

    /** Whether the family of a payment or return that came is not known yet. */
    boolean isWaiting(String transactionId) {
        return waiting.values().stream()
                .anyMatch(
                        one ->
                                one.observed.event() instanceof BankTransaction line
                                        && line.id().equals(transactionId));
    }

    /** The payment or return under that stream and id whose family is not known; else null. */
    Observed waiting(String key) {
        Asker asker = waiting.get(key);
        return asker != null && asker.observed.event() instanceof BankTransaction
                ? asker.observed
                : null;
    }

    List<String> suggestions(String transactionId) {
        return waiting.values().stream()
                .filter(one -> one.observed.event().id().equals(transactionId))
                .findFirst()
                .map(one -> one.last.suggestions())
                .orElse(List.of());
    }

    /** The remittances and decisions that a payment's or return's keys find, rejections too. */
    List<Observed> hintsOf(BankTransaction line) {
        List<Observed> hints = new ArrayList<>(hints(line, decisions));
        rejections.stream()
                .filter(one -> ((DecisionEvent) one.event()).leftIds().contains(line.id()))
                .forEach(hints::add);
        if (Payment.isPayment(line)) {
            hints.addAll(hints(line, remittances));
        }
        return hints;
    }
}
