package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Remittance;
import io.tieout.testkit.oracle.References;
import java.util.List;

/** What was said of a payment by others (section 2, round 1). */
record Hints(List<Remittance> remittances, List<DecisionEvent> decisions) {

    static Hints of(Payment payment, List<Remittance> remittances, List<DecisionEvent> decisions) {
        return new Hints(
                remittances.stream().filter(one -> isFor(payment, one)).toList(),
                decisions.stream()
                        .filter(WriteOffs::ties)
                        .filter(one -> one.leftIds().contains(payment.id()))
                        .toList());
    }

    private static boolean isFor(Payment payment, Remittance remittance) {
        return remittance.paymentId() == null
                ? statesReferenceOf(payment, remittance)
                : remittance.paymentId().equals(payment.id());
    }

    static boolean statesReferenceOf(Payment payment, Remittance remittance) {
        String reference = remittance.paymentReference();
        return Texts.isKey(reference)
                && payment.references().contains(References.normalised(reference));
    }
}
