package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Remittance;
import java.util.ArrayList;
import java.util.List;

/** What is in a scope, and what came into it since it settled last. A document comes once. */
final class ScopeDocuments {

    private final List<Owed> owed = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Payment> returns = new ArrayList<>();
    private final List<Dated<Remittance>> remittances = new ArrayList<>();
    private final List<Dated<DecisionEvent>> decisions = new ArrayList<>();
    private final List<Dated<?>> arrived = new ArrayList<>();

    /** In order. */
    List<Owed> owed() {
        return owed;
    }

    /** In order. */
    List<Payment> payments() {
        return payments;
    }

    /** In order. */
    List<Payment> returns() {
        return returns;
    }

    List<Remittance> remittances() {
        return remittances.stream().map(Dated::document).toList();
    }

    List<DecisionEvent> decisions() {
        return decisions.stream().map(Dated::document).toList();
    }

    /** The decisions that came since the scope settled last. */
    List<DecisionEvent> newDecisions() {
        return decisions.stream().filter(arrived::contains).map(Dated::document).toList();
    }

    void come(Owed one) {
        if (!owed.contains(one)) {
            owed.add(one);
            owed.sort(Owed.ORDER);
            arrived.add(one.dated());
        }
    }

    /** False if it came before. */
    boolean come(Payment payment) {
        return come(payment, payments);
    }

    void comeBack(Payment back) {
        come(back, returns);
    }

    private boolean come(Payment one, List<Payment> to) {
        if (to.contains(one)) {
            return false;
        }
        to.add(one);
        to.sort(Payment.ORDER);
        return arrived.add(one.dated());
    }

    void come(Dated<Remittance> remittance) {
        if (!remittances.contains(remittance)) {
            remittances.add(remittance);
            arrived.add(remittance);
        }
    }

    void comeDecided(Dated<DecisionEvent> decision) {
        if (!decisions.contains(decision)) {
            decisions.add(decision);
            arrived.add(decision);
        }
    }

    boolean isCertainDue() {
        return !arrived.isEmpty();
    }

    boolean isInferredDue(long tick) {
        return arrived.stream().anyMatch(one -> one.inferred() <= tick)
                || members().stream().anyMatch(one -> one.inferred() == tick);
    }

    void settled() {
        arrived.clear();
    }

    private List<Dated<?>> members() {
        List<Dated<?>> members = new ArrayList<>(remittances);
        members.addAll(decisions);
        owed.forEach(one -> members.add(one.dated()));
        payments.forEach(one -> members.add(one.dated()));
        returns.forEach(one -> members.add(one.dated()));
        return members;
    }
}
