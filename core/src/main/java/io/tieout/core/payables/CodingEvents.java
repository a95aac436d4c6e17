package io.tieout.core.payables;

import io.tieout.core.documents.DecisionEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What coding has to be told of one tick, in event order: by observation, bills before decisions of
 * the same instant, then by id.
 */
record CodingEvents(Collection<Bill> bills, List<PayablesInbox.Arrived> documents) {

    private static final Comparator<PayablesInbox.Arrived> ORDER =
            Comparator.comparingLong(PayablesInbox.Arrived::observedAtMillis)
                    .thenComparing(it -> it.event().id());

    void giveTo(LineCoding coding) {
        List<Bill> inOrder = bills.stream().sorted(Bill.ORDER).toList();
        List<PayablesInbox.Arrived> decisions =
                documents.stream()
                        .filter(it -> it.event() instanceof DecisionEvent)
                        .sorted(ORDER)
                        .toList();
        int next = 0;
        for (PayablesInbox.Arrived decision : decisions) {
            while (next < inOrder.size()
                    && inOrder.get(next).observedAtMillis() <= decision.observedAtMillis()) {
                coding.take(inOrder.get(next++));
            }
            coding.take(decision);
        }
        inOrder.subList(next, inOrder.size()).forEach(coding::take);
    }
}
