package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A family of a company from tick to tick (section 3). */
final class Scope {

    private final String root;
    private final ScopeDocuments documents = new ScopeDocuments();
    private final Map<Payment, Identification> identified = new HashMap<>();
    private final PersonDecisions persons = new PersonDecisions(this);
    private final Map<Payment, Reason> said = new HashMap<>();
    private final Map<Payment, Reason> reasons = new HashMap<>();
    private final Map<Payment, Application> proposals = new TreeMap<>(Payment.ORDER);
    private final Map<String, Payment> originals = new HashMap<>();
    private final Set<Payment> touched = new HashSet<>();
    private final List<CashMatch> emitted = new ArrayList<>();

    private final Gains gains = new Gains();
    private final WriteOffs writeOffs;
    private Rates rates = Rates.NONE;
    private CustomerBook book;
    private Set<String> had;
    private Rejections rejections;
    private Pairing pairing;

    /**
     * @param aloneUpTo what a person may write off alone, by currency
     */
    Scope(String root, Map<String, BigDecimal> aloneUpTo) {
        this.root = root;
        this.writeOffs = new WriteOffs(this, aloneUpTo);
    }

    /** What comes into the scope. */
    ScopeDocuments documents() {
        return documents;
    }

    void come(Payment payment, Identification whose) {
        if (documents.come(payment)) {
            identified.put(payment, whose);
        }
    }

    /** Whether a decision is about a payment or a return of this family. */
    boolean isNamedBy(DecisionEvent decision) {
        return payments().stream().anyMatch(one -> decision.leftIds().contains(one.id()))
                || documents.returns().stream()
                        .anyMatch(one -> decision.leftIds().contains(one.id()));
    }

    /** What the company knows of exchange at the tick that comes. */
    void keepBooks(Rates known) {
        rates = known;
    }

    Rates rates() {
        return rates;
    }

    Gains gains() {
        return gains;
    }

    WriteOffs writeOffs() {
        return writeOffs;
    }

    String root() {
        return root;
    }

    CustomerBook book() {
        return book;
    }

    boolean isLeaf(String customer) {
        return book.isLeaf(customer, had);
    }

    List<Owed> owed() {
        return documents.owed();
    }

    List<Payment> payments() {
        return documents.payments();
    }

    Pairing pairing() {
        return pairing;
    }

    Rejections rejections() {
        return rejections;
    }

    Identification identification(Payment payment) {
        return identified.get(payment);
    }

    /** What a person is asked to confirm. */
    Map<Payment, Application> proposals() {
        return proposals;
    }

    /** The payment that a return returns, by the return's id. */
    Map<String, Payment> originals() {
        return originals;
    }

    /** Why a payment waits that is not wholly applied; null before it is due. */
    Reason reason(Payment payment) {
        return reasons.get(payment);
    }

    /** What was said of matches since it was asked last. */
    List<CashMatch> takeEmitted() {
        List<CashMatch> taken = List.copyOf(emitted);
        emitted.clear();
        return taken;
    }

    /** Settles, if there is something to settle at the tick. */
    void settle(long tick, CustomerBook knownCustomers, Set<String> customersHad) {
        boolean rateDue = rates.comeAt(tick) && lacksRates();
        boolean certainDue = documents.isCertainDue() || rateDue;
        boolean inferredDue = documents.isInferredDue(tick) || rateDue;
        if (!certainDue && !inferredDue) {
            return;
        }
        book = knownCustomers;
        had = customersHad;
        rejections = new Rejections(documents.decisions());
        pairing = new Pairing(payments(), documents.remittances());
        takeBackRejected();
        writeOffs.takeBack(documents.newDecisions());
        if (certainDue) {
            tieReturns();
        }
        persons.settle(documents.decisions());
        if (certainDue) {
            passCertain();
        }
        if (inferredDue) {
            passInferred(tick);
        }
        writeOffs.settle(documents.decisions(), tick);
        gains.settle(payments(), rates);
        closeTick(tick, inferredDue);
        documents.settled();
    }

    private boolean lacksRates() {
        return !gains.missing().isEmpty()
                || payments().stream()
                        .anyMatch(
                                payment ->
                                        isOpen(payment)
                                                && reasons.get(payment) == Reason.FX_RATE_MISSING);
    }

    private void takeBackRejected() {
        for (DecisionEvent decision : documents.newDecisions()) {
            if (WriteOffs.keepsApart(decision)) {
                Rejections one = new Rejections(List.of(decision));
                for (Payment payment : payments()) {
                    List.copyOf(payment.applications()).stream()
                            .filter(a -> keepsApart(one, payment, a))
                            .forEach(application -> takeBack(payment, application));
                }
            }
        }
    }

    private static boolean keepsApart(Rejections one, Payment payment, Application application) {
        return application.parts().stream().anyMatch(part -> one.keepApart(payment, part.owed()));
    }

    private void tieReturns() {
        for (Payment back : documents.returns()) {
            if (!originals.containsKey(back.id())) {
                Originals.of(back, payments()).ifPresent(original -> giveBack(original, back));
            }
        }
    }

    private void giveBack(Payment original, Payment back) {
        List.copyOf(original.applications()).forEach(one -> takeBack(original, one));
        withdraw(original);
        original.giveBack();
        originals.put(back.id(), original);
    }

    /** What a payment may meet: all that a person did not keep from it. */
    List<Owed> there(Payment payment) {
        return owed().stream().filter(one -> !rejections.keepApart(payment, one)).toList();
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

    private static boolean isOpen(Payment payment) {
        return payment.hasNothingApplied() && !payment.isReturned();
    }

    private void passCertain() {
        for (Payment payment : payments()) {
            if (isOpen(payment)) {
                CashRules.firstCertain(new Turn(this, payment, false))
                        .map(Outcome.Claimed.class::cast)
                        .ifPresent(claimed -> apply(payment, claimed.application()));
            }
        }
    }

    private void passInferred(long tick) {
        for (Payment payment : payments()) {
            if (isOpen(payment) && payment.dated().inferred() <= tick) {
                touched.add(payment);
                take(payment, CashRules.firstOfAll(new Turn(this, payment, true)).orElse(null));
            }
        }
    }

    /**
     * @param outcome null if no rule says anything
     */
    private void take(Payment payment, Outcome outcome) {
        said.remove(payment);
        if (outcome instanceof Outcome.Claimed claimed) {
            apply(payment, claimed.application());
        } else if (outcome instanceof Outcome.Proposed proposed) {
            propose(payment, proposed.application());
            said.put(payment, proposed.reason());
        } else {
            withdraw(payment);
            if (outcome instanceof Outcome.Refused refused) {
                said.put(payment, refused.reason());
            }
        }
    }

    private void propose(Payment payment, Application application) {
        Application known = proposals.get(payment);
        if (known == null || !known.saysTheSame(application)) {
            withdraw(payment);
            proposals.put(payment, application);
            emit(payment, application, MatchStatus.PROPOSED);
        }
    }

    private void withdraw(Payment payment) {
        Application known = proposals.remove(payment);
        if (known != null) {
            emit(payment, known, MatchStatus.REVERSED);
        }
    }

    void apply(Payment payment, Application application) {
        withdraw(payment);
        said.remove(payment);
        touched.add(payment);
        payment.apply(application);
        payment.post();
        for (Part part : application.parts()) {
            part.owed().clear(application, payment.day(), part.cleared());
        }
        emit(payment, application, MatchStatus.CONFIRMED);
    }

    /** With what was written off of its receivables; nothing if it was taken back already. */
    void takeBack(Payment payment, Application application) {
        if (!payment.applications().remove(application)) {
            return;
        }
        if (!application.rule().equals(WriteOffs.RULE)) {
            WriteOffs.of(payment, application).forEach(one -> takeBack(payment, one));
        }
        touched.add(payment);
        application.parts().forEach(part -> part.owed().reopen(application));
        emit(payment, application, MatchStatus.REVERSED);
    }

    private void emit(Payment payment, Application application, MatchStatus status) {
        emitted.add(CashMatch.of(payment, application, status));
    }

    /** Posts what still waits, and says anew why, where something happened. */
    private void closeTick(long tick, boolean inferredDue) {
        for (Payment payment : payments()) {
            boolean isPast = payment.dated().inferred() <= tick;
            if (isPast && inferredDue && isOpen(payment)) {
                payment.post();
            }
            boolean isNew = isPast && !reasons.containsKey(payment);
            if (isPast && (isNew || touched.contains(payment))) {
                Reason saidLast = said.get(payment);
                reasons.put(payment, new OpenReasons(this).of(payment, saidLast));
            }
        }
        touched.clear();
    }
}
