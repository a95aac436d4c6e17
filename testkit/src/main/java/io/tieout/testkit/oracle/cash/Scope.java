package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Remittance;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A family of a company at its only tick (section 3). */
final class Scope {

    /** A proposal with the payment it is for. */
    record Proposal(Payment payment, Application application) {}

    private final String root;
    private final CustomerBook book;
    private final List<Owed> owed;
    private final List<Payment> payments;
    private final List<Payment> returns;
    private final Rejections rejections;
    private final List<DecisionEvent> decisions;
    private final Pairing pairing;
    private final Map<String, Identification> identified;
    private final Map<String, Reason> reasons = new HashMap<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final Map<String, Payment> originals = new HashMap<>();
    private final Gains gains = new Gains();
    private Rates rates = Rates.NONE;

    /** Receivables and payments come in their orders. */
    Scope(
            String root,
            CustomerBook book,
            List<Owed> owed,
            List<Payment> payments,
            List<Payment> returns,
            List<Remittance> remittances,
            List<DecisionEvent> decisions,
            Map<String, Identification> identified) {
        this.root = root;
        this.book = book;
        this.owed = owed;
        this.payments = payments;
        this.returns = returns;
        this.decisions = decisions;
        this.rejections = new Rejections(decisions);
        this.pairing = new Pairing(payments, remittances);
        this.identified = identified;
    }

    /** Of a company with a currency of its own. */
    void keepBooks(Rates known) {
        rates = known;
    }

    Rates rates() {
        return rates;
    }

    Gains gains() {
        return gains;
    }

    String root() {
        return root;
    }

    CustomerBook book() {
        return book;
    }

    List<Owed> owed() {
        return owed;
    }

    List<Payment> payments() {
        return payments;
    }

    Pairing pairing() {
        return pairing;
    }

    Identification identification(Payment payment) {
        return identified.get(payment.id());
    }

    List<Proposal> proposals() {
        return proposals;
    }

    /** The payment that a return returns, by the return's id. */
    Map<String, Payment> originals() {
        return originals;
    }

    void settle() {
        for (Payment one : returns) {
            Originals.of(one, payments)
                    .ifPresent(
                            original -> {
                                original.giveBack();
                                originals.put(one.id(), original);
                            });
        }
        new PersonDecisions(owed, payments, rejections, rates).settle(decisions);
        pass(false);
        pass(true);
        gains.settle(payments, rates);
    }

    /** What a payment may meet: all that a person did not keep from it. */
    List<Owed> there(Payment payment) {
        return owed.stream().filter(one -> !rejections.keepApart(payment, one)).toList();
    }

    /** Whether it states the number of a receivable in another currency. */
    boolean statesForeign(Payment payment) {
        return there(payment).stream()
                .filter(one -> !one.currency().equals(payment.currency()))
                .anyMatch(one -> Naming.states(payment, one));
    }

    /** The receivables that the payment names, with whether strongly. */
    Map<Owed, Boolean> named(Payment payment) {
        return Naming.named(
                payment,
                there(payment).stream()
                        .filter(one -> one.currency().equals(payment.currency()))
                        .toList());
    }

    private void pass(boolean inferred) {
        for (Payment payment : payments) {
            if (payment.hasNothingApplied() && !payment.isReturned()) {
                Turn turn = new Turn(this, payment, inferred);
                (inferred ? CashRules.firstOfAll(turn) : CashRules.firstCertain(turn))
                        .ifPresent(outcome -> take(payment, outcome));
            }
        }
    }

    private void take(Payment payment, Outcome outcome) {
        if (outcome instanceof Outcome.Claimed claimed) {
            apply(payment, claimed.application());
        } else if (outcome instanceof Outcome.Proposed proposed) {
            proposals.add(new Proposal(payment, proposed.application()));
            reasons.put(payment.id(), proposed.reason());
        } else if (outcome instanceof Outcome.Refused refused) {
            reasons.put(payment.id(), refused.reason());
        }
    }

    static void apply(Payment payment, Application application) {
        payment.applications().add(application);
        application.parts().forEach(part -> part.owed().clear(payment.day(), part.cleared()));
    }

    /** Why a payment that is not wholly applied waits (section 6). */
    Reason reason(Payment payment) {
        return new OpenReasons(this).of(payment, reasons.get(payment.id()));
    }
}
