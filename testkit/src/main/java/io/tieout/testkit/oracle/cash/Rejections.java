package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.DecisionEvent;
import java.util.Comparator;
import java.util.List;

/** The payments and receivables that a person keeps from each other (section 4). */
final class Rejections {

    /** The order of decisions. */
    static final Comparator<DecisionEvent> ORDER =
            Comparator.comparing(DecisionEvent::decidedAt).thenComparing(DecisionEvent::id);

    private final List<DecisionEvent> rejections;

    Rejections(List<DecisionEvent> decisions) {
        rejections = decisions.stream().filter(WriteOffs::keepsApart).toList();
    }

    boolean keepApart(Payment payment, Owed owed) {
        return rejections.stream().anyMatch(d -> hasPair(d, payment, owed));
    }

    /** Whether a pair was rejected by a later decision. */
    boolean overrule(DecisionEvent decision, Payment payment, Owed owed) {
        return rejections.stream()
                .filter(rejection -> ORDER.compare(rejection, decision) > 0)
                .anyMatch(rejection -> hasPair(rejection, payment, owed));
    }

    private static boolean hasPair(DecisionEvent decision, Payment payment, Owed owed) {
        return decision.leftIds().contains(payment.id()) && decision.rightIds().contains(owed.id());
    }
}
