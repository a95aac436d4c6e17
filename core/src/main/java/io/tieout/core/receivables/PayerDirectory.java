package io.tieout.core.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.AliasEvent;
import io.tieout.core.identification.Answer;
import io.tieout.core.identification.DirectoryEntry;
import io.tieout.core.identification.Families;
import io.tieout.core.identification.Gather;
import io.tieout.core.identification.Identification;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.identification.LearnedAlias;
import io.tieout.core.identification.Lookup;
import io.tieout.core.identification.PayerLookups;
import io.tieout.core.identification.Publications;
import io.tieout.core.identification.Rank;
import io.tieout.core.matching.LongIntMap;
import io.tieout.core.references.Hash64;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The three rounds of payer identification over a directory in memory, for one company and all
 * documents at once: what the scattered lookups of a continuous run come to. It is told first who
 * will ask, so that it keeps of the receivables only what somebody asks for: remittances and
 * decisions, then all who ask, then the receivables.
 */
final class PayerDirectory {

    /** What round 1 finds for a payment. */
    record Hints(List<Remittance> remittances, List<DecisionEvent> decisions) {}

    private final IdentificationSettings settings;
    private final Families families;
    private final Gather gather;
    private final Map<String, Set<DirectoryEntry>> entries = new HashMap<>();

    /** Hashes of the keys that will be asked for. */
    private final LongIntMap asked = new LongIntMap();

    private final Set<String> rejectedReceivables = new HashSet<>();
    private final Map<String, List<Remittance>> remittances = new HashMap<>();
    private final Map<String, List<DecisionEvent>> decisions = new HashMap<>();
    private final Map<String, String> customerOfReceivable = new HashMap<>();
    private final Map<String, List<AliasEvent>> learned = new HashMap<>();

    /** What of the names alike may matter to a payer, who often pays more than once. */
    private final Map<String, List<DirectoryEntry>> nearNames = new HashMap<>();

    PayerDirectory(Collection<Customer> customers, IdentificationSettings settings) {
        this.settings = settings;
        this.families = new Families(customers);
        this.gather = new Gather(families, settings);
        customers.forEach(customer -> Publications.of(customer).forEach(this::publish));
    }

    Families families() {
        return families;
    }

    /** Takes what is asked for of a receivable. */
    void add(Receivable receivable) {
        for (DirectoryEntry entry : Publications.of(receivable)) {
            if (asked.get(Hash64.of(entry.key())) != LongIntMap.NONE) {
                publish(entry);
            }
        }
        if (rejectedReceivables.contains(receivable.id())) {
            customerOfReceivable.put(receivable.id(), receivable.customerId());
        }
    }

    void add(Remittance remittance) {
        String key = PayerLookups.hintKey(remittance);
        if (key != null) {
            remittances.computeIfAbsent(key, k -> new ArrayList<>(1)).add(remittance);
        }
    }

    void add(DecisionEvent decision) {
        for (String key : PayerLookups.hintKeys(decision)) {
            decisions.computeIfAbsent(key, k -> new ArrayList<>(1)).add(decision);
        }
        if (decision.keepsCashApart()) {
            rejectedReceivables.addAll(decision.rightIds());
        }
    }

    /** Says that the payment will be identified. */
    void expect(BankTransaction payment) {
        expect(lookups(payment, hints(payment)));
    }

    /** Says that the remittance will be identified. */
    void expect(Remittance remittance) {
        expect(PayerLookups.of(remittance));
    }

    private void expect(List<Lookup> lookups) {
        for (Lookup lookup : lookups) {
            asked.put(Hash64.of(lookup.key()), 0);
        }
    }

    private void publish(DirectoryEntry entry) {
        entries.computeIfAbsent(entry.key(), key -> new LinkedHashSet<>(1)).add(entry);
    }

    Hints hints(BankTransaction payment) {
        Set<Remittance> found = new LinkedHashSet<>();
        Set<DecisionEvent> decided = new LinkedHashSet<>();
        for (String key : PayerLookups.hintKeys(payment)) {
            found.addAll(remittances.getOrDefault(key, List.of()));
            decided.addAll(decisions.getOrDefault(key, List.of()));
        }
        return new Hints(List.copyOf(found), List.copyOf(decided));
    }

    /** Round 2. */
    Identification identify(BankTransaction payment, Hints hints) {
        Gather.Asking asking = PayerAsking.of(payment);
        return gather.decide(asking, answers(asking, lookups(payment, hints)));
    }

    Identification identify(Remittance remittance) {
        Gather.Asking asking = PayerAsking.of(remittance);
        return gather.decide(asking, answers(asking, PayerLookups.of(remittance)));
    }

    /** Round 3, for a payment that round 2 did not identify. */
    Identification identifyByAlias(BankTransaction payment, Hints hints) {
        Gather.Asking asking = PayerAsking.of(payment);
        List<Answer> answers = new ArrayList<>(answers(asking, lookups(payment, hints)));
        for (Lookup lookup : PayerLookups.aliases(payment, answers)) {
            List<AliasEvent> events = learned.getOrDefault(lookup.key(), List.of());
            answers.add(new Answer(lookup, LearnedAlias.answer(lookup.key(), events, settings)));
        }
        return gather.decide(asking, answers);
    }

    /** Remembers what an identified payment teaches about its account and name. */
    void learn(BankTransaction payment, Identification identified, long observedAtMillis) {
        if (!Payment.isReturn(payment) && identified.isIdentified() && identified.by().teaches()) {
            for (String key : PayerLookups.aliasKeys(payment)) {
                learn(
                        new AliasEvent(
                                key, identified.familyId(), payment.id(), true, observedAtMillis));
            }
        }
    }

    /** Remembers which families people rejected for a payment. */
    void unlearn(BankTransaction payment, DecisionEvent rejection, long observedAtMillis) {
        if (Payment.isReturn(payment) || !rejection.keepsCashApart()) {
            return;
        }
        for (String receivable : rejection.rightIds()) {
            String customer = customerOfReceivable.get(receivable);
            if (customer != null) {
                String family = families.rootOf(customer);
                for (String key : PayerLookups.aliasKeys(payment)) {
                    learn(new AliasEvent(key, family, payment.id(), false, observedAtMillis));
                }
            }
        }
    }

    private void learn(AliasEvent event) {
        learned.computeIfAbsent(event.key(), key -> new ArrayList<>(1)).add(event);
    }

    private static List<Lookup> lookups(BankTransaction payment, Hints hints) {
        return PayerLookups.of(payment, hints.remittances(), hints.decisions());
    }

    private List<Answer> answers(Gather.Asking asking, List<Lookup> lookups) {
        List<Answer> answers = new ArrayList<>(lookups.size());
        for (Lookup lookup : lookups) {
            answers.add(new Answer(lookup, entries(asking.party(), lookup)));
        }
        return answers;
    }

    private List<DirectoryEntry> entries(String party, Lookup lookup) {
        Set<DirectoryEntry> known = entries.getOrDefault(lookup.key(), Set.of());
        return lookup.rank() == Rank.SIMILAR_NAME
                ? nearNames.computeIfAbsent(party, name -> List.copyOf(gather.near(name, known)))
                : List.copyOf(known);
    }
}
