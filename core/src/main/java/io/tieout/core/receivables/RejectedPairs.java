package io.tieout.core.receivables;

import io.tieout.core.documents.DecisionEvent;
import java.util.HashSet;
import java.util.Set;

/** The payments and receivables that people said do not belong together: negative memory. */
final class RejectedPairs {

    private record Pair(String paymentId, String receivableId) {}

    private final Set<Pair> pairs = new HashSet<>();

    void add(DecisionEvent rejection) {
        for (String payment : rejection.leftIds()) {
            for (String receivable : rejection.rightIds()) {
                pairs.add(new Pair(payment, receivable));
            }
        }
    }

    boolean contains(Payment payment, OpenReceivable receivable) {
        return !pairs.isEmpty() && pairs.contains(new Pair(payment.id(), receivable.id()));
    }
}
