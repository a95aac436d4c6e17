package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Remittance;
import io.tieout.testkit.oracle.Parties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds whose the payments, returns and remittances of a company are, tick by tick (section 2). */
final class PayerSearch {

    /** A rejection of a family for a payment, which counts once. */
    private record Lesson(String decision, String payment, String root) {}

    /** What has come until a tick. */
    record Known(
            CustomerBook book,
            List<Owed> owed,
            List<Payment> payments,
            List<Payment> returns,
            List<Dated<Remittance>> remittances,
            List<Dated<DecisionEvent>> decisions) {

        private List<Payment> transactions() {
            List<Payment> all = new ArrayList<>(payments);
            all.addAll(returns);
            return all;
        }

        private Hints hints(Payment payment) {
            return Hints.of(
                    payment,
                    remittances.stream().map(Dated::document).toList(),
                    decisions.stream().map(Dated::document).toList());
        }
    }

    private final Map<String, Asker> transactions = new HashMap<>();
    private final Map<String, Asker> remittances = new HashMap<>();
    private final Aliases aliases = new Aliases();
    private final Set<Lesson> unlearned = new HashSet<>();

    /** Nobody, while it is not known. */
    Identification of(Payment payment) {
        return asker(payment).identification();
    }

    Identification of(Dated<Remittance> remittance) {
        return asker(remittance).identification();
    }

    private Asker asker(Payment payment) {
        return transactions.computeIfAbsent(payment.id(), id -> new Asker(payment.dated()));
    }

    private Asker asker(Dated<Remittance> remittance) {
        return remittances.computeIfAbsent(remittance.document().id(), id -> new Asker(remittance));
    }

    /**
     * @param arriving the keys under which documents come at the tick
     */
    void ask(long tick, Known known, Set<String> arriving) {
        Directories directories = new Directories(known.book, known.owed);
        Map<Payment, Answers> asking = new LinkedHashMap<>();
        for (Payment payment : known.transactions()) {
            if (asker(payment).asksAt(tick, arriving)) {
                Hints hints = known.hints(payment);
                Answers answers = answers(payment, hints, directories, known.book);
                asking.put(payment, answers);
                asker(payment).ask(Keys.askedBy(payment, hints), decide(answers, payment));
            }
        }
        for (Dated<Remittance> one : known.remittances) {
            if (asker(one).asksAt(tick, arriving)) {
                Identification answer = identify(one.document(), directories, known.book);
                asker(one).ask(Keys.askedBy(one.document()), answer);
            }
        }
        asking.keySet().forEach(this::learn);
        unlearn(known);
        asking.forEach(this::askAliases);
    }

    private static Identification decide(Answers answers, Payment payment) {
        return new Gather(answers, Math.abs(payment.amount()), payment.currency()).decide();
    }

    private static Answers answers(
            Payment payment, Hints hints, Directories directories, CustomerBook book) {
        Answers answers = new Answers(book);
        for (DecisionEvent decision : hints.decisions()) {
            decision.rightIds().forEach(id -> directories.receivable(id, answers));
        }
        for (Remittance remittance : hints.remittances()) {
            directories.customer(remittance.customerId(), answers);
            remittance.lines().forEach(l -> directories.line(l.invoiceNumber(), answers));
        }
        directories.virtualAccount(payment.document().accountId(), answers);
        directories.issued(payment.references(), answers);
        directories.tokens(payment.tokens(), answers);
        directories.orders(payment.orders(), answers);
        directories.party(payment.account(), payment.document().counterpartyName(), answers);
        return answers;
    }

    private static Identification identify(
            Remittance remittance, Directories directories, CustomerBook book) {
        Answers answers = new Answers(book);
        directories.customer(remittance.customerId(), answers);
        remittance.lines().forEach(l -> directories.line(l.invoiceNumber(), answers));
        directories.party(
                Parties.account(remittance.payerAccount()), remittance.payerName(), answers);
        return new Gather(answers, 0, remittance.currency()).decide();
    }

    /** Returns teach nothing. */
    private void learn(Payment payment) {
        Identification own = of(payment);
        if (own.teaches() && payment.amount() > 0) {
            aliases.confirm(payment, own.root(), payment.dated().observedAtMillis());
        }
    }

    private void unlearn(Known known) {
        for (Dated<DecisionEvent> decision : known.decisions) {
            if (WriteOffs.keepsApart(decision.document())) {
                known.payments.stream()
                        .filter(p -> decision.document().leftIds().contains(p.id()))
                        .forEach(payment -> unlearn(decision, payment, known.owed));
            }
        }
    }

    private void unlearn(Dated<DecisionEvent> decision, Payment payment, List<Owed> owed) {
        for (Owed one : owed) {
            Lesson lesson = new Lesson(decision.document().id(), payment.id(), one.home());
            if (decision.document().rightIds().contains(one.id()) && unlearned.add(lesson)) {
                aliases.reject(payment, one.home(), decision.observedAtMillis());
            }
        }
    }

    private void askAliases(Payment payment, Answers answers) {
        if (of(payment).isIdentified()) {
            return;
        }
        if (answers.families(Rank.ACCOUNT).isEmpty()) {
            aliases.families(Aliases.accountKey(payment))
                    .forEach(root -> answers.addFamily(Rank.ALIAS, root));
        }
        if (answers.families(Rank.ACCOUNT).isEmpty() && answers.families(Rank.NAME).isEmpty()) {
            aliases.families(Aliases.nameKey(payment))
                    .forEach(root -> answers.addFamily(Rank.ALIAS, root));
        }
        asker(payment).askOn(decide(answers, payment));
    }
}
