package io.tieout.operators.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.AliasEvent;
import io.tieout.core.identification.Answer;
import io.tieout.core.identification.Gather;
import io.tieout.core.identification.Identification;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.identification.Lookup;
import io.tieout.core.identification.PayerLookups;
import io.tieout.core.receivables.CashResults;
import io.tieout.core.receivables.PayerAsking;
import io.tieout.core.receivables.Payment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks who paid, in rounds, and sends on what is identified. Used for one tick. */
final class PayerRounds {

    /** Who asks, what was answered, and what that says. */
    private record Asked(
            String name,
            WaitingPayer waiting,
            List<String> keys,
            List<Answer> answers,
            Identification by) {

        BankTransaction payment() {
            return (BankTransaction) waiting.document().event();
        }
    }

    private final PayerTick tick;
    private final PayerRows rows;
    private final IdentificationSettings settings;
    private final Gather gather;
    private final List<AliasEvent> confirmations = new ArrayList<>();

    PayerRounds(PayerTick tick) {
        this.tick = tick;
        this.rows = tick.rows();
        this.settings = tick.settings().cash().identification();
        this.gather = new Gather(tick.company().tree().families(), settings);
    }

    /** Rounds 1 and 2 of all, then everything is learned, then round 3. */
    void ask(Set<String> names, Rejections rejections) throws Exception {
        List<Asked> open = new ArrayList<>();
        for (String name : names) {
            WaitingPayer waiting = rows.waiting(name);
            if (waiting != null) {
                Asked asked = ask(name, waiting);
                if (asked.by().isIdentified()) {
                    learn(asked);
                    identified(asked, asked.by());
                } else {
                    open.add(asked);
                }
            }
        }
        learn(rejections.learned());
        learn(confirmations);
        for (Asked asked : open) {
            askAliases(asked);
        }
    }

    private Asked ask(String name, WaitingPayer waiting) throws Exception {
        Observed document = waiting.document();
        if (document.event() instanceof Remittance remittance) {
            List<Answer> answers = answers(PayerLookups.of(remittance));
            Identification by = gather.decide(PayerAsking.of(remittance), answers);
            return new Asked(name, waiting, keys(List.of(), answers), answers, by);
        }
        BankTransaction payment = (BankTransaction) document.event();
        List<String> hintKeys = PayerLookups.hintKeys(payment);
        List<Remittance> remittances = new ArrayList<>();
        List<DecisionEvent> decisions = new ArrayList<>();
        for (String key : hintKeys) {
            for (Observed hint : rows.hint(key).documents()) {
                if (hint.event() instanceof Remittance remittance) {
                    remittances.add(remittance);
                } else {
                    decisions.add((DecisionEvent) hint.event());
                }
            }
        }
        List<Answer> answers = answers(PayerLookups.of(payment, remittances, decisions));
        Identification by = gather.decide(PayerAsking.of(payment), answers);
        return new Asked(name, waiting, keys(hintKeys, answers), answers, by);
    }

    private List<Answer> answers(List<Lookup> lookups) throws Exception {
        List<Answer> answers = new ArrayList<>(lookups.size());
        for (Lookup lookup : lookups) {
            answers.add(new Answer(lookup, rows.directory(lookup.key()).entries()));
        }
        return answers;
    }

    private static List<String> keys(List<String> hintKeys, List<Answer> answers) {
        Set<String> keys = new LinkedHashSet<>(hintKeys);
        answers.forEach(answer -> keys.add(answer.lookup().key()));
        return List.copyOf(keys);
    }

    /** What an identified payment teaches about its account and its name. */
    private void learn(Asked asked) {
        Observed document = asked.waiting().document();
        if (document.event() instanceof BankTransaction payment
                && !Payment.isReturn(payment)
                && asked.by().by().teaches()) {
            for (String key : PayerLookups.aliasKeys(payment)) {
                confirmations.add(
                        new AliasEvent(
                                key,
                                asked.by().familyId(),
                                payment.id(),
                                true,
                                document.observedAtMillis()));
            }
        }
    }

    private void learn(List<AliasEvent> events) throws Exception {
        for (AliasEvent event : events) {
            rows.alias(event.key(), rows.alias(event.key()).with(event, settings));
        }
    }

    private void askAliases(Asked asked) throws Exception {
        Identification by = asked.by();
        if (asked.waiting().document().event() instanceof BankTransaction payment) {
            List<Answer> answers = new ArrayList<>(asked.answers());
            for (Lookup lookup : PayerLookups.aliases(payment, answers)) {
                answers.add(
                        new Answer(
                                lookup, rows.alias(lookup.key()).answer(lookup.key(), settings)));
            }
            by = gather.decide(PayerAsking.of(payment), answers);
        }
        if (by.isIdentified()) {
            identified(asked, by);
        } else {
            waits(asked, by);
        }
    }

    private void waits(Asked asked, Identification by) throws Exception {
        WaitingPayer waiting = asked.waiting().asked(asked.keys());
        if (isCase(waiting)
                && !(waiting.isCase() && waiting.suggested().equals(by.suggestions()))) {
            waiting = waiting.opened(tick.tick(), by.suggestions());
            tick.exception(
                    CashResults.unidentified(waiting.document(), waiting.suggested())
                            .withOpenedAt(waiting.openedAtMillis()));
        }
        if (!waiting.equals(asked.waiting())) {
            rows.waiting(asked.name(), waiting);
        }
        tick.company().await(asked.name(), asked.keys());
    }

    /** A return is a case at once, a payment when it is due for inferred rules. */
    private boolean isCase(WaitingPayer waiting) {
        Observed document = waiting.document();
        return document.event() instanceof BankTransaction payment
                && (Payment.isReturn(payment)
                        || tick.times().inferredTick(document.observedAtMillis()) <= tick.tick());
    }

    private void identified(Asked asked, Identification by) throws Exception {
        String family = by.familyId();
        Observed document = asked.waiting().document();
        rows.known(asked.name(), rows.known(asked.name()).of(family));
        rows.waiting(asked.name(), null);
        tick.company().forget(asked.name());
        if (document.event() instanceof Remittance) {
            tick.sendWithVersions(document, family);
            return;
        }
        WaitingPayer waiting = asked.waiting();
        List<String> suggested = waiting.isCase() ? waiting.suggested() : null;
        tick.send(document, family, by.payer(), by.weak(), suggested);
        sendHints(asked.payment(), family);
    }

    /** What is known of an identified payment goes to its family; of a return only decisions. */
    private void sendHints(BankTransaction payment, String family) throws Exception {
        boolean giving = Payment.isReturn(payment);
        for (String key : PayerLookups.hintKeys(payment)) {
            HintRow row = rows.hint(key);
            for (Observed hint : row.documents()) {
                if (hint.event() instanceof DecisionEvent || !giving) {
                    tick.sendWithVersions(hint, family);
                }
            }
            if (!giving && PayerNames.paymentOf(key) == null) {
                rows.hint(key, row.withPayment(payment.id()));
            }
        }
    }
}
