package io.tieout.core.payables;

import io.tieout.core.approvals.People;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.results.Allocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Variances of a company's bills that people let pass, kept until the decision is forgotten. What a
 * release comes to is found out each time the bill is judged, so it needs no state of its own.
 */
final class BillReleases {

    private final Map<String, List<Release>> byBill = new HashMap<>();

    /** Takes a decision that releases; others are none of its business. */
    void take(DecisionEvent decision, long atMillis) {
        if (decision.kind() != DecisionKind.RELEASE || decision.decidedBy().isBlank()) {
            return;
        }
        for (Allocation it : decision.allocations()) {
            if (!decision.leftIds().contains(it.leftId())) {
                continue;
            }
            byBill.computeIfAbsent(it.leftId(), k -> new ArrayList<>(1))
                    .add(
                            new Release(
                                    decision.id(),
                                    People.spelled(decision.decidedBy()),
                                    atMillis,
                                    it.rightId(),
                                    it.amount()));
        }
    }

    /** The decision is too old to matter. */
    void forget(DecisionEvent decision) {
        for (Allocation it : decision.allocations()) {
            byBill.computeIfPresent(
                    it.leftId(),
                    (id, taken) -> {
                        taken.removeIf(release -> release.id().equals(decision.id()));
                        return taken.isEmpty() ? null : taken;
                    });
        }
    }

    /** Of one bill, the first one first. */
    List<Release> of(Bill bill) {
        return byBill.getOrDefault(bill.id(), List.of()).stream().sorted(Release.ORDER).toList();
    }
}
